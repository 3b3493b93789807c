package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of a stage's module, as far as a deployment has to understand it. */
record ModuleText(JsonObject json) {
    static final String BACKEND = "terraform";

    /** What holds data or names stays when a stage goes: Terraform forgets it, and {@code destroy} alone would refuse it. */
    private static final List<String> KEPT = List.of("aws_ecr_repository", "aws_route53_zone");

    static ModuleText of(String text) {
        return JsonReader.read(text)
                .filter(JsonObject.class::isInstance)
                .map(json -> new ModuleText((JsonObject) json))
                .orElseThrow(() -> new IllegalStateException("the module is not JSON"));
    }

    /** The types of its variables, by name. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        object(json.get("variable"))
                .members()
                .forEach((name, variable) -> variables.put(
                        name,
                        object(Optional.of(variable)).get("type").orElse(Json.of("")) instanceof Json.Text type
                                ? type.value()
                                : ""));
        return variables;
    }

    /** The addresses of its resources, with their types. */
    Map<String, String> resources() {
        Map<String, String> resources = new TreeMap<>();
        object(json.get("resource"))
                .members()
                .forEach((type, labels) -> object(Optional.of(labels))
                        .members()
                        .keySet()
                        .forEach(label -> resources.put(type + "." + label, type)));
        return resources;
    }

    /**
     * The text that is run: everything that takes tags says which target keeps it.
     *
     * @param adopted what is there already and becomes the module's own: addresses, with the ids that imports take
     */
    String tagged(Map<String, String> adopted) {
        Map<String, Json> members = new LinkedHashMap<>(json.members());
        Map<String, Json> providers =
                new LinkedHashMap<>(object(json.get("provider")).members());
        JsonObject tags = JsonObject.of("tags", JsonObject.of(BackendMarks.TAG, Json.of(BACKEND)));
        Map<String, Json> aws = new LinkedHashMap<>(first(providers.get("aws")).members());
        aws.put("default_tags", Json.array(tags));
        providers.put("aws", Json.array(new JsonObject(aws)));
        members.put("provider", new JsonObject(providers));
        List<Json> imports = new ArrayList<>();
        adopted.forEach((address, id) -> imports.add(
                JsonObject.builder().put("to", address).put("id", id).build()));
        if (!imports.isEmpty()) {
            members.put("import", Json.array(imports));
        }
        return JsonWriter.pretty(new JsonObject(members));
    }

    /**
     * What is left of the module when its stage is taken down: nothing, but a word on each resource that stays in the account.
     *
     * @param addresses what the state holds
     */
    String emptied(List<String> addresses) {
        TreeSet<String> kept = new TreeSet<>();
        for (String address : addresses) {
            String plain = address.replaceAll("\\[.*", "");
            if (KEPT.contains(plain.replaceAll("\\..*", ""))) {
                kept.add(plain);
            }
        }
        List<Json> removed = new ArrayList<>();
        for (String address : kept) {
            removed.add(JsonObject.builder()
                    .put("from", address)
                    .put("lifecycle", Json.array(JsonObject.of("destroy", Json.of(false))))
                    .build());
        }
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name : List.of("terraform", "provider")) {
            json.get(name).ifPresent(value -> members.put(name, value));
        }
        if (!removed.isEmpty()) {
            members.put("removed", Json.array(removed));
        }
        return JsonWriter.pretty(new JsonObject(members));
    }

    /**
     * A module without anything, which has the versions, the provider and the place of the state of this one.
     *
     * @param key where in that place the state of the other module lies; empty where the place is the module's folder
     */
    ModuleText preamble(Optional<String> key) {
        JsonObject terraform = object(json.get("terraform"));
        JsonObject backend = object(terraform.get("backend"));
        JsonObject bucket = object(backend.get("s3"));
        if (key.isPresent()) {
            terraform = with(terraform, "backend", with(backend, "s3", with(bucket, "key", Json.of(key.get()))));
        }
        JsonObject.Builder preamble = JsonObject.builder().put("terraform", terraform);
        json.get("provider").ifPresent(value -> preamble.put("provider", value));
        return new ModuleText(preamble.build());
    }

    private static JsonObject with(JsonObject object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new JsonObject(members);
    }

    private static JsonObject first(Json value) {
        return value instanceof Json.Array array && !array.items().isEmpty()
                ? object(Optional.of(array.items().get(0)))
                : object(Optional.ofNullable(value));
    }

    private static JsonObject object(Optional<Json> json) {
        return json.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElse(JsonObject.builder().build());
    }
}
