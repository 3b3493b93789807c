package dev.cruddurc;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.review.source.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each resource of a deployment is called and says in both backends.
 *
 * @param spellings CloudFormation's first, each in the order of the deployment
 */
public record SourceIndex(List<Spelling> spellings) {
    public SourceIndex {
        spellings = List.copyOf(spellings);
    }

    /** The index of a deployment. */
    public static SourceIndex of(Deployment deployment) {
        Map<String, JsonObject> files = new LinkedHashMap<>();
        for (Artifact artifact : CloudFormationBackend.emit(deployment)) {
            files.put(artifact.path(), read(artifact));
        }
        for (Artifact artifact : TerraformBackend.emit(deployment)) {
            if (artifact.path().endsWith(".json")) {
                files.put(artifact.path(), read(artifact));
            }
        }
        Map<Id, List<String>> addresses = TerraformBackend.addresses(deployment);
        List<Spelling> spellings = new ArrayList<>();
        for (Resource resource : deployment.resources().values()) {
            String file = "cloudformation/" + resource.stage() + ".template.json";
            for (String name : CloudFormationBackend.logicalIds(resource)) {
                object(object(files.get(file), "Resources"), name, body -> {
                    String type = text(body, "Type");
                    spellings.add(new Spelling(resource, file, name, type, object(body, "Properties"), body));
                });
            }
        }
        for (Resource resource : deployment.resources().values()) {
            String file = "terraform/" + resource.stage() + "/main.tf.json";
            for (String name : addresses.getOrDefault(resource.id(), List.of())) {
                String type = name.substring(0, name.indexOf('.'));
                JsonObject labels = object(object(files.get(file), "resource"), type);
                object(
                        labels,
                        name.substring(name.indexOf('.') + 1),
                        body -> spellings.add(new Spelling(resource, file, name, type, body, body)));
            }
        }
        return new SourceIndex(spellings);
    }

    /** The line that asks for each resource, by its logical ids and addresses: what an index says, without what the artifacts hold. */
    public static Map<String, String> places(Deployment deployment) {
        Map<Id, List<String>> addresses = TerraformBackend.addresses(deployment);
        Map<String, String> places = new LinkedHashMap<>();
        for (Resource resource : deployment.resources().values()) {
            String place = resource.origin().span().toString();
            CloudFormationBackend.logicalIds(resource).forEach(name -> places.put(name, place));
            addresses.getOrDefault(resource.id(), List.of()).forEach(name -> places.put(name, place));
        }
        return places;
    }

    /** The spellings of a resource. */
    public List<Spelling> of(Id id) {
        return spellings.stream()
                .filter(spelling -> spelling.resource().id().equals(id))
                .toList();
    }

    private interface Reader {
        void read(JsonObject body);
    }

    private static void object(JsonObject parent, String name, Reader reader) {
        if (parent.get(name).isPresent()) {
            reader.read(object(parent, name));
        }
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name).orElse(JsonObject.builder().build()) instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
    }

    private static String text(JsonObject parent, String name) {
        return parent.get(name).orElseThrow() instanceof Json.Text text ? text.value() : "";
    }

    private static JsonObject read(Artifact artifact) {
        return (JsonObject) JsonReader.read(artifact.content()).orElseThrow();
    }
}
