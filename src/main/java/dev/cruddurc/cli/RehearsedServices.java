package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.RunningService;
import dev.cruddurc.deploy.running.ServiceControl;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.model.Stage;
import java.util.List;
import java.util.Optional;

/** The services that were deployed in a rehearsal. */
record RehearsedServices(RehearsalProvider provider) implements ServiceControl {
    @Override
    public Optional<String> restart(RunningService service) throws ServiceFault {
        for (Stage stage : provider.deployment().stages()) {
            if (stage.hasServices()) {
                Optional<String> found =
                        find(service, provider.deployment().naming().stack(stage));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(RunningService service, String stack) throws ServiceFault {
        try {
            for (StackResource resource : provider.service(List.of()).resources(stack)) {
                if (resource.type().equals("AWS::ECS::Service")
                        && resource.physicalId().endsWith("/" + service.name())) {
                    return Optional.of(resource.physicalId());
                }
            }
            return Optional.empty();
        } catch (Stop unreadable) {
            throw new ServiceFault(ServiceFault.Kind.UNREADABLE, unreadable.getMessage());
        } catch (ServiceFault absent) {
            return Optional.empty();
        }
    }

    @Override
    public Rollout rollout(RunningService service) {
        return new Rollout(Rollout.State.DONE, "all new tasks running (rehearsed)");
    }

    @Override
    public Optional<String> task(RunningService service) {
        return Optional.empty();
    }
}
