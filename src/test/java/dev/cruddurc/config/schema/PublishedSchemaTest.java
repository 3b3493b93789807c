package dev.cruddurc.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an editor expects of the schema, and a validator of its patterns. */
class PublishedSchemaTest {
    private static final JsonNode DOCUMENT = document();

    @Test
    void describesEveryKeyWithAnExample() {
        assertNone((path, key) -> !key.path("description").asText().endsWith(".")
                || key.path("examples").isEmpty());
    }

    @Test
    void isClosedWhereKeysAreNotTheUsersNames() {
        List<String> open = new ArrayList<>();
        walk(DOCUMENT, "", (path, schema) -> {
            boolean complete = schema.has("description") || schema.has("$schema");
            JsonNode rest = schema.path("additionalProperties");
            boolean closed = schema.has("properties") ? rest.isBoolean() : schema.has("propertyNames");
            if (complete && schema.path("type").toString().contains("\"object\"") && !closed) {
                open.add(path);
            }
        });
        assertEquals(List.of(), open);
    }

    /** An environment removes a key by null, so every optional key takes it; what is for a list's items is replaced with the list. */
    @Test
    void letsEveryKeyBeRemoved() {
        assertNone((path, key) -> !path.contains("/items/")
                && !path.endsWith("/app")
                && !key.path("type").toString().contains("\"null\"")
                && !key.path("enum").toString().contains("null"));
    }

    @Test
    void acceptsItsOwnExamplesAndDefaults() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Key key : keys()) {
            LanguageSchema schema = LanguageSchema.of(alone(key.schema()));
            List<JsonNode> values = new ArrayList<>();
            key.schema().path("examples").forEach(values::add);
            if (key.schema().has("default")) {
                values.add(key.schema().get("default"));
            }
            for (JsonNode value : values) {
                if (!schema.validate(value).isEmpty()) {
                    refused.add(key.path() + ": " + value);
                }
            }
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void isSeenWhole() {
        assertTrue(keys().size() > 120);
    }

    /** User text runs through them: anchored, and fast and shallow on the longest value that the reader takes. */
    @Test
    void hasPatternsThatCanBearAnyText() {
        TreeSet<String> patterns = new TreeSet<>();
        walk(DOCUMENT, "", (path, schema) -> {
            if (schema.path("pattern").isTextual()) {
                patterns.add(schema.get("pattern").textValue());
            }
        });
        assertTrue(patterns.size() > 20);
        for (String pattern : patterns) {
            assertTrue(pattern.startsWith("^"), pattern);
            for (String piece : List.of("a", "a-", "-", "0", "0.", "1,", "/a", "*.", ":", "arn:aws:", " ")) {
                String text = piece.repeat((64 << 10) / piece.length());
                assertTimeoutPreemptively(
                        Duration.ofSeconds(5),
                        () -> Pattern.compile(pattern).matcher(text).find(),
                        pattern);
                assertTimeoutPreemptively(
                        Duration.ofSeconds(5),
                        () -> Pattern.compile(pattern).matcher(text + "\n").find(),
                        pattern);
            }
        }
    }

    /** A key of the language. */
    private record Key(String path, JsonNode schema) {}

    private static void assertNone(BiPredicate<String, JsonNode> isWrong) {
        assertEquals(
                List.of(),
                keys().stream()
                        .filter(key -> isWrong.test(key.path(), key.schema()))
                        .map(Key::path)
                        .toList());
    }

    /** Every key, save where one subschema only adds what another says already. */
    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        walk(DOCUMENT, "", (path, schema) -> {
            boolean adds = path.startsWith("/$defs/completeService")
                    || path.matches("/properties/(loadBalancer|loadBalancers/additionalProperties|deploy)");
            if (!adds) {
                schema.path("properties")
                        .properties()
                        .forEach(property ->
                                keys.add(new Key(path + "/" + property.getKey(), resolve(property.getValue()))));
            }
        });
        return keys.stream()
                .filter(key -> !key.path().matches("/properties/(loadBalancers?|deploy)/.*"))
                .toList();
    }

    private static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
        if (node.isObject()) {
            visit.accept(path, node);
            node.properties().forEach(entry -> {
                if (!List.of("examples", "default", "enum").contains(entry.getKey())) {
                    walk(entry.getValue(), path + "/" + entry.getKey(), visit);
                }
            });
        }
    }

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? DOCUMENT.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private static String alone(JsonNode schema) {
        ObjectNode alone = schema.deepCopy();
        alone.set("$schema", DOCUMENT.get("$schema"));
        alone.set("$defs", DOCUMENT.get("$defs"));
        return alone.toString();
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(Files.readString(Path.of("schema/cruddur.schema.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
