package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;

/** The state of a plan as though it had been applied, or as though everything had been something else before. */
final class PriorState {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderSchemas schemas;
    private final boolean other;

    private PriorState(ProviderSchemas schemas, boolean other) {
        this.schemas = schemas;
        this.other = other;
    }

    /** Every argument that the plan knows has another value than planned, so that each one would have to be changed. */
    static String ofAnother(JsonNode plan, ProviderSchemas schemas) {
        return new PriorState(schemas, true).of(plan);
    }

    private String of(JsonNode plan) {
        ObjectNode state = JSON.createObjectNode()
                .put("version", 4)
                .put("terraform_version", "1.11.4")
                .put("serial", 1)
                .put("lineage", "of-a-test");
        ArrayNode resources = state.putArray("resources");
        for (JsonNode module : plan.at("/planned_values/root_module/child_modules")) {
            module.path("resources")
                    .forEach(resource ->
                            resources.add(resource(module.path("address").asText(), resource)));
        }
        return state.toString();
    }

    private ObjectNode resource(String module, JsonNode planned) {
        String type = planned.path("type").asText();
        ObjectNode resource = JSON.createObjectNode()
                .put("module", module)
                .put("mode", "managed")
                .put("type", type)
                .put("name", planned.path("name").asText())
                .put("provider", module + ".provider[\"registry.terraform.io/hashicorp/aws\"]");
        ObjectNode instance = resource.putArray("instances").addObject().put("schema_version", schemas.version(type));
        if (planned.has("index")) {
            instance.set("index_key", planned.path("index"));
        }
        ObjectNode attributes = instance.putObject("attributes");
        for (Map.Entry<String, JsonNode> value : planned.path("values").properties()) {
            boolean isArgument = !value.getKey().equals("tags_all");
            attributes.set(value.getKey(), other && isArgument ? another(value.getValue()) : value.getValue());
        }
        for (Map.Entry<String, JsonNode> schema : schemas.attributes(type).properties()) {
            String name = schema.getKey();
            if (!attributes.has(name) && schema.getValue().path("type").asText().equals("string")) {
                attributes.put(name, known(type, name, planned.path("name").asText()));
            } else if (!attributes.has(name)
                    && schema.getValue().path("type").path(1).asText().equals("string")) {
                boolean isMap = schema.getValue().path("type").path(0).asText().equals("map");
                attributes.set(
                        name,
                        isMap ? JSON.createObjectNode() : JSON.createArrayNode().add("known"));
            }
        }
        return resource;
    }

    /** What only AWS would know. */
    private static String known(String type, String name, String label) {
        return name.endsWith("arn")
                ? "arn:aws:" + type.split("_", -1)[1] + ":us-east-1:123456789012:" + label
                : name + "-" + label;
    }

    private static JsonNode another(JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            return TextNode.valueOf(text.startsWith("{") ? "{}" : text.startsWith("[") ? "[]" : text + "x");
        }
        if (value.isNumber()) {
            return DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE));
        }
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.asBoolean());
        }
        if (value.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            value.forEach(item -> array.add(another(item)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            value.properties().forEach(member -> object.set(member.getKey(), another(member.getValue())));
            return object;
        }
        return value;
    }
}
