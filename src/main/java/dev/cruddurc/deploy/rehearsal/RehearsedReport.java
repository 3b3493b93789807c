package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What clusters, services and certificates say in a rehearsal: that they are as they were deployed, since nothing runs that could be
 * otherwise. A service whose first deployment is under way says nothing.
 *
 * @param place the rehearsal
 * @param fails whether something was asked to fail
 */
public record RehearsedReport(Place place, boolean fails) implements ServiceReport {
    /** Where it is looked up each time: another command may go on with the same state. */
    public interface Place {
        /** The stand-in with its state as it is now. */
        StandIn now() throws ServiceFault;
    }

    private static final String SAID = " (rehearsed)";

    @Override
    public List<String> lines(String service) throws ServiceFault {
        if (fails) {
            return List.of(
                    "deployment: 0 of 1 tasks running, circuit breaker triggered" + SAID,
                    "last stopped task: essential container in task exited with code 1" + SAID);
        }
        String name = service.substring(service.lastIndexOf('/') + 1);
        List<String> lines = new ArrayList<>();
        for (JsonObject deployed : place.now().deployed("AWS::ECS::Service")) {
            if (Template.text(deployed.get("ServiceName")).equals(name)) {
                String count = count(deployed, name);
                lines.add("deployment PRIMARY: " + count + " of " + count + " running, 0 pending, 0 failed" + SAID);
                containers(deployed)
                        .forEach(container -> lines.add("container " + container + " RUNNING: " + count + SAID));
            }
        }
        return lines;
    }

    /** With scaling the bounds decide, and nothing asks for more than the lower one. */
    private String count(JsonObject service, String name) throws ServiceFault {
        String count = Template.text(service.get("DesiredCount"));
        for (JsonObject scaled : place.now().deployed("AWS::ApplicationAutoScaling::ScalableTarget")) {
            if (count.isEmpty() && Template.text(scaled.get("ResourceId")).endsWith("/" + name)) {
                count = Template.text(scaled.get("MinCapacity"));
            }
        }
        return count.isEmpty() ? "1" : count;
    }

    private List<String> containers(JsonObject service) throws ServiceFault {
        String definition = Template.text(service.get("TaskDefinition"));
        List<String> names = new ArrayList<>();
        for (JsonObject task : place.now().deployed("AWS::ECS::TaskDefinition")) {
            String family = Template.text(task.get("Family"));
            if (definition.contains("/" + family + ":")
                    && task.get("ContainerDefinitions").orElse(Json.array()) instanceof Json.Array containers) {
                containers
                        .items()
                        .forEach(one -> names.add(
                                Template.text(Template.object(Optional.of(one)).get("Name"))));
            }
        }
        return names.stream().sorted().toList();
    }

    @Override
    public List<String> cluster(String name) throws ServiceFault {
        List<String> lines = new ArrayList<>();
        for (JsonObject cluster : place.now().deployed("AWS::ECS::Cluster")) {
            if (Template.text(cluster.get("ClusterName")).equals(name)) {
                lines.add("cluster " + name + ": ACTIVE, container insights " + insights(cluster) + SAID);
            }
        }
        return lines;
    }

    private static String insights(JsonObject cluster) {
        if (cluster.get("ClusterSettings").orElse(Json.array()) instanceof Json.Array settings) {
            for (Json item : settings.items()) {
                JsonObject setting = Template.object(Optional.of(item));
                if (Template.text(setting.get("Name")).equals("containerInsights")) {
                    return Template.text(setting.get("Value"));
                }
            }
        }
        return "disabled";
    }

    @Override
    public List<String> records(String certificate) {
        return List.of("_0123456789abcdef.(domain) CNAME _fedcba9876543210.acm-validations.aws." + SAID);
    }
}
