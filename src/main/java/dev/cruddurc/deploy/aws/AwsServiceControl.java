package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.running.RunningService;
import dev.cruddurc.deploy.running.ServiceControl;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Services on ECS by the SDK. */
public record AwsServiceControl(Clients clients) implements ServiceControl {
    private static final List<String> ABSENT =
            List.of("ServiceNotFoundException", "ServiceNotActiveException", "ClusterNotFoundException");

    @Override
    public Optional<String> restart(RunningService service) throws ServiceFault {
        try (EcsClient client = clients.make(EcsClient.builder())) {
            return Optional.of(Faults.answer(() -> client.updateService(request -> request.cluster(service.cluster())
                            .service(service.name())
                            .forceNewDeployment(true)))
                    .service()
                    .serviceArn());
        } catch (ServiceFault fault) {
            return absent(fault);
        }
    }

    @Override
    public Rollout rollout(RunningService service) throws ServiceFault {
        try (EcsClient client = clients.make(EcsClient.builder())) {
            List<Service> found = Faults.answer(() -> client.describeServices(
                            request -> request.cluster(service.cluster()).services(service.name())))
                    .services();
            for (Service one : found) {
                for (Deployment deployment : one.deployments()) {
                    if ("PRIMARY".equals(deployment.status())) {
                        return rollout(deployment);
                    }
                }
            }
            throw new ServiceFault(ServiceFault.Kind.UNREADABLE, "an answer without the service");
        }
    }

    private static Rollout rollout(Deployment deployment) {
        String detail = deployment.runningCount() + " of " + deployment.desiredCount() + " new tasks running, "
                + deployment.failedTasks() + " failed";
        DeploymentRolloutState state = deployment.rolloutState();
        if (state == DeploymentRolloutState.FAILED) {
            return new Rollout(Rollout.State.FAILED, detail);
        }
        return new Rollout(
                state == DeploymentRolloutState.COMPLETED ? Rollout.State.DONE : Rollout.State.RUNNING, detail);
    }

    @Override
    public Optional<String> task(RunningService service) throws ServiceFault {
        try (EcsClient client = clients.make(EcsClient.builder())) {
            List<String> arns = Faults.answer(() -> client.listTasks(request -> request.cluster(service.cluster())
                            .serviceName(service.name())
                            .desiredStatus(DesiredStatus.RUNNING)))
                    .taskArns();
            if (arns.isEmpty()) {
                return Optional.empty();
            }
            List<Task> tasks = Faults.answer(() -> client.describeTasks(
                            request -> request.cluster(service.cluster()).tasks(arns)))
                    .tasks();
            return tasks.stream()
                    .filter(task ->
                            "RUNNING".equals(task.lastStatus()) && Boolean.TRUE.equals(task.enableExecuteCommand()))
                    .map(Task::taskArn)
                    .findFirst();
        } catch (ServiceFault fault) {
            return absent(fault);
        }
    }

    private static Optional<String> absent(ServiceFault fault) throws ServiceFault {
        for (String code : ABSENT) {
            if (fault.getMessage().startsWith(code)) {
                return Optional.empty();
            }
        }
        throw fault;
    }
}
