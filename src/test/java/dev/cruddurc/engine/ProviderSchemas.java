package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The resource schemas of Terraform's AWS provider, as the provider itself gives them. */
final class ProviderSchemas {
    private static final String PROVIDER = """
            {"terraform": {"required_providers": {"aws": {"source": "hashicorp/aws"}}}}
            """;
    private static final List<String> OF_TERRAFORM = List.of("depends_on", "for_each", "lifecycle", "//");

    private final JsonNode resources;

    private ProviderSchemas(JsonNode resources) {
        this.resources = resources;
    }

    /** Asks the provider. */
    static ProviderSchemas ask(Terraform terraform, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("main.tf.json"), PROVIDER);
        String said = terraform.init(folder).run(folder, "providers", "schema", "-json");
        return new ProviderSchemas(new ObjectMapper()
                .readTree(said)
                .path("provider_schemas")
                .elements()
                .next()
                .path("resource_schemas"));
    }

    /** The version in which a type's state is written. */
    int version(String type) {
        return resources.path(type).path("version").asInt();
    }

    /** The attributes of a type. */
    JsonNode attributes(String type) {
        return resources.path(type).path("block").path("attributes");
    }

    /** What a resource says that the schema of its type does not have, or has with another type. */
    List<String> faults(String type, String label, JsonNode resource) {
        List<String> faults = new ArrayList<>();
        if (!resources.has(type)) {
            faults.add(label + ": there is no type " + type);
            return faults;
        }
        block(resources.path(type).path("block"), resource, type, faults);
        return faults;
    }

    private static void block(JsonNode schema, JsonNode block, String path, List<String> faults) {
        for (Map.Entry<String, JsonNode> member : block.properties()) {
            String below = path + "." + member.getKey();
            JsonNode attribute = schema.path("attributes").path(member.getKey());
            JsonNode nested = schema.path("block_types").path(member.getKey());
            if (path.indexOf('.') < 0 && OF_TERRAFORM.contains(member.getKey())) {
                continue;
            }
            if (!attribute.isMissingNode()) {
                boolean mayBeSet = attribute.path("optional").asBoolean()
                        || attribute.path("required").asBoolean();
                if (!mayBeSet) {
                    faults.add(below + " cannot be set");
                }
                value(attribute.path("type"), member.getValue(), below, faults);
            } else if (nested.isMissingNode()) {
                faults.add(below + " is not in the schema");
            } else if (!member.getValue().isArray()) {
                faults.add(below + " is a block, and not " + member.getValue());
            } else {
                member.getValue().forEach(one -> block(nested.path("block"), one, below, faults));
            }
        }
    }

    private static void value(JsonNode type, JsonNode value, String path, List<String> faults) {
        boolean isExpression = value.isTextual() && value.asText().startsWith("${");
        String kind = type.isArray() ? type.path(0).asText() : type.asText();
        boolean isOf = switch (kind) {
            // Terraform writes a number out where it wants a text.
            case "string" -> value.isTextual() || value.isNumber();
            case "number" -> value.isNumber();
            case "bool" -> value.isBoolean();
            case "list", "set" -> value.isArray();
            default -> value.isObject();
        };
        if (!isOf && !isExpression) {
            faults.add(path + " is to be a " + kind + ", and is " + value);
        } else if (value.isArray()) {
            value.forEach(one -> value(type.path(1), one, path + "[]", faults));
        } else if (value.isObject() && kind.equals("map")) {
            value.forEach(one -> value(type.path(1), one, path + ".*", faults));
        }
    }
}
