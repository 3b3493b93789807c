package dev.cruddurc.deploy;

import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is deployed, how its services are, and what its addresses answer.
 *
 * @param only one stage alone, which may be one that the file does not have any more
 * @param services the ARNs of the services, by name
 */
public record StatusReport(
        Deployment deployment,
        Target target,
        Optional<Stage> only,
        Map<String, String> services,
        ServiceReport report,
        Probe probe,
        Progress.Listener listener) {
    public StatusReport {
        services = new LinkedHashMap<>(services);
    }

    /** Asks an address. */
    public interface Probe {
        /** What it answers, in a few words. */
        String ask(String address);
    }

    /** Reports. */
    public Outcome run() throws Stop {
        Map<String, String> outputs = new LinkedHashMap<>();
        int deployed = 0;
        List<Stage> stages = only.isPresent() ? List.of(only.get()) : deployment.stages();
        for (Stage stage : stages) {
            listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
            Optional<Standing> standing = target.standing(stage);
            if (standing.isEmpty()) {
                listener.on(new Progress.Note("not deployed"));
            } else {
                deployed++;
                if (!deployment.stages().contains(stage)) {
                    listener.on(new Progress.Note("the file has nothing left for stage " + stage));
                }
                outputs.putAll(standing.get().outputs());
                tell(stage, standing.get());
            }
        }
        List<String> lines = new ArrayList<>();
        if (deployed > 0 && stages.stream().anyMatch(Stage::hasServices)) {
            Addresses.ofHealth(deployment, outputs).forEach(address -> lines.add(address + "  " + probe.ask(address)));
        }
        String summary = only.isPresent()
                ? "stage " + only.get() + " is " + (deployed == 0 ? "not " : "") + "deployed"
                : deployed + " of " + stages.size() + " stages deployed";
        listener.on(new Progress.Closing(Outcome.DONE, summary, lines));
        return Outcome.DONE;
    }

    private void tell(Stage stage, Standing standing) {
        standing.lines().forEach(line -> listener.on(new Progress.Note(line)));
        standing.outputs().forEach((name, value) -> listener.on(new Progress.Note(name + " = " + value)));
        if (stage.equals(Stage.SERVICES)) {
            tellCluster();
        }
        for (Map.Entry<String, String> service : services.entrySet()) {
            if (runsFrom(stage, service.getKey())) {
                tellService(service.getKey(), service.getValue());
            }
        }
    }

    private boolean runsFrom(Stage stage, String service) {
        return deployment.resource(Id.of("service", service)).stage().equals(stage);
    }

    private void tellCluster() {
        for (Cluster cluster : clusters()) {
            try {
                String name = cluster.name() instanceof Value.Text text ? text.text() : "";
                report.cluster(name).forEach(line -> listener.on(new Progress.Note(line)));
            } catch (ServiceFault fault) {
                listener.on(new Progress.Warning("no news of the cluster: " + fault.getMessage()));
            }
        }
    }

    private List<Cluster> clusters() {
        return deployment.resources().values().stream()
                .filter(Cluster.class::isInstance)
                .map(Cluster.class::cast)
                .toList();
    }

    private void tellService(String name, String arn) {
        try {
            for (String line : report.lines(arn)) {
                listener.on(new Progress.Note(name + ": " + line));
            }
        } catch (ServiceFault fault) {
            listener.on(new Progress.Warning(name + ": no news of its tasks: " + fault.getMessage()));
        }
    }
}
