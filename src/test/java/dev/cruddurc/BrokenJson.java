package dev.cruddurc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** JSON that stays JSON and says something else: a value of another type, one that is gone, one that stands elsewhere too. */
final class BrokenJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "99999999999999999999",
            "1e400",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "{\"\": null}",
            "{\"Ref\": 1}",
            "{\"Ref\": \"AWS::Nothing\"}",
            "{\"Fn::Join\": []}",
            "{\"Fn::Join\": [\"\", {}]}",
            "{\"Fn::Sub\": [\"${x}\"]}",
            "{\"Fn::GetAtt\": \"x\"}",
            "{\"Fn::Select\": [9, []]}",
            "{\"Fn::Split\": [\"\", \"x\"]}",
            "\"${\"",
            "\"${aws_ecs_service.web.\"",
            "\"${jsonencode(\"",
            "\"${local.x[0]}\"",
            "\"${{a = 1}}\"",
            "\"${[for x in y : x]}\"",
            "\"%{ if\"",
            "\"$${\"");

    private BrokenJson() {}

    /** The same with one value changed; empty where the text is no JSON of more than one value. */
    static Optional<String> of(String text, Random random) {
        try {
            JsonNode root = JSON.readTree(text);
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (containers.isEmpty()) {
                return Optional.empty();
            }
            change(containers.get(random.nextInt(containers.size())), value(containers, random), random);
            return Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private static JsonNode value(List<JsonNode> others, Random random) throws JsonProcessingException {
        return switch (random.nextInt(3)) {
            case 0 -> others.get(random.nextInt(others.size())).deepCopy();
            case 1 -> JSON.getNodeFactory().textNode(Mutation.value(random));
            default -> JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private static void change(JsonNode container, JsonNode value, Random random) {
        boolean gone = random.nextInt(3) == 0;
        int at = random.nextInt(container.size());
        if (container instanceof ArrayNode array) {
            if (gone) {
                array.remove(at);
            } else {
                array.set(at, value);
            }
        } else if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (gone) {
                object.remove(names.get(at));
            } else {
                object.set(names.get(at), value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (!node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
