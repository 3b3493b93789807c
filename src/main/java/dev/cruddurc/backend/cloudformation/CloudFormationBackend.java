package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes {@code cloudformation/<stage>.template.json} for each stage. */
public final class CloudFormationBackend {
    private CloudFormationBackend() {}

    /** The files of a deployment, in the order of its stages. */
    public static List<Artifact> emit(Deployment deployment) {
        List<Artifact> artifacts = new ArrayList<>();
        for (Template template : templates(deployment)) {
            artifacts.add(template.artifact());
        }
        return artifacts;
    }

    /**
     * The templates of a deployment, in the order of its stages. The last one is written first: what it asks of the others is then known
     * when these are, and only one of them at a time takes memory before it is text.
     */
    public static List<Template> templates(Deployment deployment) {
        Names names = new Names(deployment);
        Optional<Suppressions> suppressions = suppressions(deployment);
        Map<Stage, SortedMap<String, Value.Attribute>> asked = new HashMap<>();
        List<Template> templates = new ArrayList<>();
        List<Stage> stages = deployment.stages();
        for (int at = stages.size() - 1; at >= 0; at--) {
            StageTemplate template = new StageTemplate(deployment, stages.get(at), names, suppressions);
            for (Map.Entry<String, Value.Attribute> parameter :
                    template.parameters().entrySet()) {
                Stage giver =
                        deployment.resource(parameter.getValue().resource()).stage();
                outputs(giver, asked).put(parameter.getKey(), parameter.getValue());
            }
            SortedMap<String, Value.Attribute> outputs = outputs(stages.get(at), asked);
            addForPeople(deployment.resources(stages.get(at)), outputs);
            String content = JsonWriter.pretty(template.json(outputs));
            templates.add(
                    Template.of(stages.get(at), content, template.parameters().size(), outputs.size()));
        }
        Collections.reverse(templates);
        return templates;
    }

    /** What the file asks for beside the resources. Plain compiles load nothing of it. */
    private static Optional<Suppressions> suppressions(Deployment deployment) {
        return deployment.suppressions().isEmpty() ? Optional.empty() : Optional.of(Suppressions.of(deployment));
    }

    /** The logical ids that a resource takes in the template of its stage. */
    public static List<String> logicalIds(Resource resource) {
        return Emitters.logicalIds(resource);
    }

    /** What other stages have asked of one so far. */
    private static SortedMap<String, Value.Attribute> outputs(
            Stage stage, Map<Stage, SortedMap<String, Value.Attribute>> asked) {
        SortedMap<String, Value.Attribute> outputs = asked.get(stage);
        if (outputs == null) {
            outputs = new TreeMap<>();
            asked.put(stage, outputs);
        }
        return outputs;
    }

    /** Adds what a human has to know of a stage. */
    private static void addForPeople(List<Resource> resources, SortedMap<String, Value.Attribute> outputs) {
        for (Resource resource : resources) {
            if (resource instanceof HostedZone) {
                put(resource, Property.NAME, outputs);
                put(resource, Property.NAME_SERVERS, outputs);
            } else if (resource instanceof LoadBalancer) {
                put(resource, Property.DNS_NAME, outputs);
            }
        }
    }

    private static void put(Resource resource, Property property, SortedMap<String, Value.Attribute> outputs) {
        outputs.put(Handover.name(resource, property), new Value.Attribute(resource.id(), property));
    }
}
