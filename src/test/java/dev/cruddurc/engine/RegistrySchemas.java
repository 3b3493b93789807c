package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource schemas of the CloudFormation registry in one region, as the linter ships them. */
final class RegistrySchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("\"([A-Za-z0-9:]+)\": \"([0-9a-f]{16})\"");
    private static final List<String> COMPOUND = List.of("allOf", "anyOf", "oneOf");

    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private RegistrySchemas(Path folder, String index) {
        this.folder = folder;
        Matcher entry = ENTRY.matcher(index);
        while (entry.find()) {
            files.put(entry.group(1), entry.group(2));
        }
    }

    /** Those of a region. */
    static RegistrySchemas of(String region) throws IOException, InterruptedException {
        String where = "import cfnlint, os; print(os.path.dirname(cfnlint.__file__))";
        Program.Answer answer = Program.run(Path.of("."), List.of("python3", "-c", where));
        assertEquals(0, answer.code(), answer.said());
        Path folder = Path.of(answer.out().strip(), "data", "schemas");
        Path index = folder.resolve("providers").resolve(region.replace('-', '_') + ".py");
        RegistrySchemas schemas = new RegistrySchemas(folder.resolve("resources"), Files.readString(index));
        assertTrue(schemas.files.size() > 1000, index + " lists " + schemas.files.size() + " types");
        return schemas;
    }

    /** What a resource says that the schema of its type does not have, or has with another type. */
    List<String> faults(String name, JsonNode resource) throws IOException {
        String type = resource.path("Type").asText();
        List<String> faults = new ArrayList<>();
        if (!files.containsKey(type)) {
            faults.add(name + ": there is no type " + type);
            return faults;
        }
        JsonNode root = schema(type);
        check(root, root, resource.path("Properties"), type, faults);
        return faults;
    }

    /** The properties, as {@code a.b}, whose change makes another resource; a conditional one does so in some cases. */
    NavigableSet<String> createOnly(String type) throws IOException {
        NavigableSet<String> paths = new TreeSet<>();
        for (String list : List.of("createOnlyProperties", "conditionalCreateOnlyProperties")) {
            for (JsonNode pointer : schema(type).path(list)) {
                paths.add(pointer.asText().replaceFirst("^/properties/", "").replace('/', '.'));
            }
        }
        return paths;
    }

    private JsonNode schema(String type) throws IOException {
        if (!schemas.containsKey(type)) {
            schemas.put(
                    type,
                    JSON.readTree(folder.resolve(files.get(type) + ".json").toFile()));
        }
        return schemas.get(type);
    }

    private static void check(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        if (isFunction(value)) {
            return;
        }
        List<JsonNode> alternatives = new ArrayList<>();
        alternatives(root, schema, alternatives);
        NavigableSet<String> types = new TreeSet<>();
        alternatives.forEach(one -> (one.path("type").isArray()
                        ? one.path("type")
                        : JSON.createArrayNode().add(one.path("type")))
                .forEach(type -> types.add(type.asText())));
        types.remove("");
        if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(value, type))) {
            faults.add(path + " is to be of " + types + ", and is " + value);
            return;
        }
        value.properties().forEach(member -> {
            List<JsonNode> below = members(alternatives, member.getKey());
            if (below.isEmpty() && alternatives.stream().anyMatch(RegistrySchemas::isClosed)) {
                faults.add(path + "." + member.getKey() + " is not in the schema");
            }
            below.forEach(one -> check(root, one, member.getValue(), path + "." + member.getKey(), faults));
        });
        if (value.isArray()) {
            for (JsonNode one : alternatives) {
                if (one.has("items")) {
                    value.forEach(item -> check(root, one.path("items"), item, path + "[]", faults));
                }
            }
        }
    }

    private static boolean isFunction(JsonNode value) {
        return value.size() == 1
                && value.isObject()
                && value.fieldNames().next().matches("Ref|Fn::.*");
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.has("properties") || schema.has("patternProperties");
    }

    private static void alternatives(JsonNode root, JsonNode schema, List<JsonNode> out) {
        if (schema.has("$ref")) {
            alternatives(root, root.at(schema.path("$ref").asText().substring(1)), out);
            return;
        }
        out.add(schema);
        COMPOUND.forEach(word -> schema.path(word).forEach(one -> alternatives(root, one, out)));
    }

    private static List<JsonNode> members(List<JsonNode> alternatives, String name) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode one : alternatives) {
            if (one.path("properties").has(name)) {
                found.add(one.path("properties").path(name));
            }
            one.path("patternProperties").properties().forEach(pattern -> {
                if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                    found.add(pattern.getValue());
                }
            });
        }
        return found;
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }
}
