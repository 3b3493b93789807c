package dev.cruddurc.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the published schema along a file in which every mapping of the language stands. */
final class EveryKey {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String GROUND = """
            {"app": "hello", "region": "eu-west-1", "domain": {"name": "hello.com"}, "network": {"private": {}},
             "cluster": {"exec": {}}, "loadBalancer": {}, "loadBalancers": {"intern": {}}, "tracing": {"sampling": {}}, "logs": {}, "registry": {}, "iam": {},
             "defaults": {},
             "services": {
               "plain": {"image": {"build": ".", "tag": "v1"}, "port": 80, "health": {}, "route": {"host": "hello.com"},
                 "sidecars": {"side": {"image": {"build": ".", "tag": "v1"}, "health": {"command": "true"}}}},
               "scaled": {"image": "i:1", "scaling": {"max": 5, "cpu": 50}}},
             "local": {"services": {"db": {"image": "i:1", "health": {"command": "true"}}}},
             "deploy": {"terraform": {"backend": {"s3": {"bucket": "a-bucket"}}}}}
            """;

    /** A key of the language at a place of the file, and what the schema says of it. */
    record Key(List<String> path, JsonNode schema) {
        String name() {
            return String.join(".", path);
        }

        /** The file with another value there. */
        String file(JsonNode value) {
            ObjectNode file = ground();
            ObjectNode at = file;
            for (String segment : path.subList(0, path.size() - 1)) {
                at = at.withObjectProperty(segment);
            }
            at.set(path.get(path.size() - 1), value);
            return file.toString();
        }
    }

    private final JsonNode document;
    private final List<Key> keys = new ArrayList<>();

    private EveryKey(JsonNode document) {
        this.document = document;
    }

    static List<Key> keys() {
        EveryKey every = new EveryKey(document());
        every.walk(every.document, ground(), List.of());
        return every.keys;
    }

    static JsonNode document() {
        try {
            return MAPPER.readTree(Files.readString(Path.of("schema/cruddur.schema.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ObjectNode ground() {
        try {
            return (ObjectNode) MAPPER.readTree(GROUND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void walk(JsonNode schema, JsonNode file, List<String> path) {
        JsonNode resolved = resolve(schema);
        resolved.path("properties").properties().forEach(property -> {
            List<String> below = append(path, property.getKey());
            keys.add(new Key(below, resolve(property.getValue())));
            descend(property.getValue(), file.path(property.getKey()), below);
        });
        if (!resolved.has("properties")) {
            Optional.of(resolved.path("additionalProperties"))
                    .filter(JsonNode::isObject)
                    .ifPresent(values -> file.properties()
                            .forEach(entry -> descend(values, entry.getValue(), append(path, entry.getKey()))));
        }
    }

    private void descend(JsonNode schema, JsonNode file, List<String> path) {
        if (file.isObject()) {
            walk(schema, file, path);
        }
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
