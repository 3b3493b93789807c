package dev.cruddurc.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a service has what a template says. Services spell the same in other ways: tags as a list or a map, names in another case,
 * numbers as texts, a list in another order, a cluster by its ARN; and they have more of their own.
 */
final class Likeness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Likeness() {}

    static boolean holds(JsonNode expected, JsonNode found) {
        if (found.isMissingNode() || found.isNull()) {
            return false;
        }
        JsonNode wanted = plain(expected);
        JsonNode there = plain(found);
        if (wanted.isObject()) {
            return there.isObject()
                    && wanted.properties().stream()
                            .allMatch(field -> holds(field.getValue(), Readback.field(there, field.getKey())));
        }
        if (wanted.isArray()) {
            return there.isArray() && wanted.size() == there.size() && allAreIn(wanted, there);
        }
        String text = wanted.asText();
        return there.isValueNode()
                && (withoutFinalDot(there.asText()).equals(withoutFinalDot(text))
                        || (there.asText().startsWith("arn:") && there.asText().endsWith("/" + text)));
    }

    private static boolean allAreIn(JsonNode wanted, JsonNode there) {
        List<JsonNode> left = new ArrayList<>();
        there.forEach(left::add);
        for (JsonNode element : wanted) {
            int at = 0;
            while (at < left.size() && !holds(element, left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    /** A list of keys and values as a map, and JSON in a text as JSON. */
    private static JsonNode plain(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("{")) {
            try {
                return JSON.readTree(node.asText());
            } catch (JsonProcessingException notJson) {
                return node;
            }
        }
        if (!node.isArray() || node.isEmpty()) {
            return node;
        }
        ObjectNode map = JSON.createObjectNode();
        for (JsonNode element : node) {
            JsonNode key = Readback.field(element, "Key");
            JsonNode value = Readback.field(element, "Value");
            if (element.size() != 2 || key.isMissingNode() || value.isMissingNode()) {
                return node;
            }
            map.set(key.asText(), value);
        }
        return map;
    }

    /** Names of hosts are written with it and without. */
    private static String withoutFinalDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
