package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The template of a stage, as far as a deployment has to understand it. */
public record StageTemplate(JsonObject json) {
    /** What a request may hold of a template (CreateChangeSet, TemplateBody). */
    static final int LARGEST_INLINE = 51_200;

    /** A template from its text; the compiler's own always is one. */
    public static StageTemplate of(String text) {
        return JsonReader.read(text)
                .filter(JsonObject.class::isInstance)
                .map(json -> new StageTemplate((JsonObject) json))
                .orElseThrow(() -> new IllegalStateException("the template is not JSON"));
    }

    /** A template from the text of one that is deployed, which may be of other hands. */
    static Optional<StageTemplate> read(String text) {
        return JsonReader.read(text)
                .filter(JsonObject.class::isInstance)
                .map(json -> new StageTemplate((JsonObject) json));
    }

    /** A part of it, such as {@code Resources}; nothing where there is none. */
    Map<String, Json> part(String name) {
        return json.get(name)
                .filter(JsonObject.class::isInstance)
                .map(part -> ((JsonObject) part).members())
                .orElse(new LinkedHashMap<>());
    }

    /** The names of its parameters. */
    Set<String> parameters() {
        return part("Parameters").keySet();
    }

    /** The types of its resources, by logical id. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        part("Resources").forEach((id, resource) -> types.put(id, text(resource, "Type")));
        return types;
    }

    /** The load balancers that refuse to be deleted. */
    List<String> guarded() {
        JsonObject guard = JsonObject.builder()
                .put("Key", "deletion_protection.enabled")
                .put("Value", "true")
                .build();
        List<String> guarded = new ArrayList<>();
        for (String id : types().keySet()) {
            Optional<Json> attributes = resource(id)
                    .flatMap(resource -> member(resource, "Properties"))
                    .flatMap(properties -> member(properties, "LoadBalancerAttributes"));
            if (attributes.isPresent()
                    && attributes.get() instanceof Json.Array array
                    && array.items().contains(guard)) {
                guarded.add(id);
            }
        }
        return guarded;
    }

    private static Optional<Json> member(Json json, String name) {
        return json instanceof JsonObject object ? object.get(name) : Optional.empty();
    }

    /** A resource; empty where it has none of that name. */
    Optional<Json> resource(String logicalId) {
        return Optional.ofNullable(part("Resources").get(logicalId));
    }

    /** Whether a resource stays when its stack or its place in it goes. */
    boolean isRetained(String logicalId) {
        Json resource = part("Resources").get(logicalId);
        return resource != null && text(resource, "DeletionPolicy").startsWith("Retain");
    }

    private static String text(Json resource, String member) {
        return resource instanceof JsonObject object && object.get(member).orElse(Json.of("")) instanceof Json.Text text
                ? text.value()
                : "";
    }

    /** Only what it needs: a template that makes roles needs one, and another one if it names them. */
    List<String> capabilities() {
        boolean named = false;
        boolean any = false;
        for (Map.Entry<String, Json> resource : part("Resources").entrySet()) {
            if (text(resource.getValue(), "Type").startsWith("AWS::IAM::")) {
                any = true;
                JsonObject properties = ((JsonObject) resource.getValue())
                        .get("Properties")
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .orElse(JsonObject.builder().build());
                named |= properties.get("RoleName").isPresent()
                        || properties.get("ManagedPolicyName").isPresent()
                        || properties.get("UserName").isPresent()
                        || properties.get("GroupName").isPresent()
                        || properties.get("InstanceProfileName").isPresent();
            }
        }
        return named ? List.of("CAPABILITY_NAMED_IAM") : any ? List.of("CAPABILITY_IAM") : List.of();
    }

    /** What it lacks that another one has, and what refers to that: nothing may be dropped while others still use it. */
    StageTemplate with(StageTemplate deployed) {
        Map<String, Json> merged = new LinkedHashMap<>(json.members());
        for (String part : List.of("Parameters", "Resources", "Outputs")) {
            Map<String, Json> members = new LinkedHashMap<>(part(part));
            deployed.part(part).forEach(members::putIfAbsent);
            if (!members.isEmpty()) {
                merged.put(part, new JsonObject(members));
            }
        }
        return new StageTemplate(new JsonObject(merged));
    }

    /** What of another one is not in it. */
    List<String> lacks(StageTemplate deployed) {
        List<String> lacking = new ArrayList<>();
        for (String part : List.of("Resources", "Outputs")) {
            for (String name : deployed.part(part).keySet()) {
                if (!part(part).containsKey(name)) {
                    lacking.add(name);
                }
            }
        }
        return lacking;
    }

    /** The text that is sent: indented while it fits, since the console shows it; else without white space. */
    String text() {
        String pretty = JsonWriter.pretty(json);
        return bytes(pretty) <= LARGEST_INLINE ? pretty : JsonWriter.compact(json);
    }

    /** The text as a part of the request. */
    ChangeSetRequest.Template inline(String stack) throws Stop {
        String text = text();
        if (bytes(text) > LARGEST_INLINE) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "the template of stack " + stack + " has " + bytes(text) + " bytes, and a request takes "
                            + LARGEST_INLINE,
                    "name a bucket of yours in the file, and it goes by way of that: `deploy: {bucket: NAME}`");
        }
        return new ChangeSetRequest.Inline(text);
    }

    /** Whether it goes into a request. */
    boolean isSmall() {
        return bytes(text()) <= LARGEST_INLINE;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
