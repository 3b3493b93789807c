package dev.cruddurc.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Values as one would write them in a line of YAML. */
final class FlowStyle {
    /** What ends or begins something else in a flow collection. */
    private static final String SPECIAL = "{}[],#&*!|>'\"%@`";

    private FlowStyle() {}

    static String of(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> parts.add(text(entry.getKey()) + ": " + of(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value.isArray()) {
            value.forEach(item -> parts.add(of(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return value.isTextual() ? text(value.textValue()) : value.asText();
    }

    private static String text(String text) {
        boolean special = text.isEmpty() || text.contains(": ") || text.contains(" #") || text.startsWith("- ");
        for (int at = 0; at < text.length() && !special; at++) {
            special = SPECIAL.indexOf(text.charAt(at)) >= 0;
        }
        boolean typed = text.matches("[0-9.]+|true|false|null|~");
        return special || typed ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
    }
}
