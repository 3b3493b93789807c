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
import java.util.List;
import java.util.Map;
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

    /** The templates of a deployment, in the order of its stages. */
    public static List<Template> templates(Deployment deployment) {
        List<StageTemplate> stages = new ArrayList<>();
        Names names = new Names(deployment);
        for (Stage stage : deployment.stages()) {
            stages.add(new StageTemplate(deployment, stage, names));
        }
        List<Template> templates = new ArrayList<>();
        for (StageTemplate stage : stages) {
            SortedMap<String, Value.Attribute> outputs = outputs(stage.stage(), stages, deployment);
            String content = JsonWriter.pretty(stage.json(outputs));
            templates.add(Template.of(stage.stage(), content, stage.parameters().size(), outputs.size()));
        }
        return templates;
    }

    /** The logical ids that a resource takes in the template of its stage. */
    public static List<String> logicalIds(Resource resource) {
        return Emitters.logicalIds(resource);
    }

    /** What other stages ask of one, and what a human has to know of it. */
    private static SortedMap<String, Value.Attribute> outputs(
            Stage stage, List<StageTemplate> templates, Deployment deployment) {
        SortedMap<String, Value.Attribute> outputs = new TreeMap<>();
        for (StageTemplate template : templates) {
            for (Map.Entry<String, Value.Attribute> parameter :
                    template.parameters().entrySet()) {
                if (deployment.resource(parameter.getValue().resource()).stage().equals(stage)) {
                    outputs.put(parameter.getKey(), parameter.getValue());
                }
            }
        }
        for (Resource resource : deployment.resources(stage)) {
            if (resource instanceof HostedZone) {
                put(resource, Property.NAME, outputs);
                put(resource, Property.NAME_SERVERS, outputs);
            } else if (resource instanceof LoadBalancer) {
                put(resource, Property.DNS_NAME, outputs);
            }
        }
        return outputs;
    }

    private static void put(Resource resource, Property property, SortedMap<String, Value.Attribute> outputs) {
        outputs.put(Handover.name(resource, property), new Value.Attribute(resource.id(), property));
    }
}
