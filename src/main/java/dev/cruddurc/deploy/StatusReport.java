package dev.cruddurc.deploy;

import dev.cruddurc.deploy.operation.Patience;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is deployed as stacks, how its services are, and what its addresses answer. */
public record StatusReport(Deployment deployment, Workplace place, Probe probe) {
    /** Asks an address. */
    public interface Probe {
        /** What it answers, in a few words. */
        String ask(String address);
    }

    /** Reports. */
    public Outcome run() throws Stop {
        Patience patience = new Patience(place);
        Map<String, String> outputs = new LinkedHashMap<>();
        int deployed = 0;
        for (Stage stage : deployment.stages()) {
            String name = deployment.naming().stack(stage);
            place.tell(new Progress.StageBegins(stage.name(), "stack " + name));
            Optional<StackState> state = patience.ask(
                    "describing stack " + name, () -> place.service().stack(name));
            if (state.isEmpty()) {
                place.tell(new Progress.Note("not deployed"));
            } else {
                deployed++;
                outputs.putAll(state.get().outputs());
                tell(state.get(), patience);
            }
        }
        List<String> lines = new ArrayList<>();
        if (deployed > 0) {
            Addresses.of(deployment, outputs).forEach(address -> lines.add(address + "  " + probe.ask(address)));
        }
        String summary = deployed + " of " + deployment.stages().size() + " stages deployed";
        place.tell(new Progress.Closing(Outcome.DONE, summary, lines));
        return Outcome.DONE;
    }

    private void tell(StackState state, Patience patience) throws Stop {
        List<StackResource> resources =
                patience.ask("listing resources", () -> place.service().resources(state.arn()));
        String count = resources.size() == 1 ? "1 resource" : resources.size() + " resources";
        place.tell(new Progress.Note(state.statusText() + ", " + count));
        state.outputs().forEach((name, value) -> place.tell(new Progress.Note(name + " = " + value)));
        for (StackResource resource : resources) {
            if (resource.type().equals("AWS::ECS::Service")) {
                tellService(resource);
            }
        }
    }

    private void tellService(StackResource resource) {
        try {
            for (String line : place.report().lines(resource.physicalId())) {
                place.tell(new Progress.Note(resource.logicalId() + ": " + line));
            }
        } catch (ServiceFault fault) {
            place.tell(new Progress.Warning(resource.logicalId() + ": no news of its tasks: " + fault.getMessage()));
        }
    }
}
