package dev.cruddurc.backend.compose;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.List;
import java.util.Map;

/**
 * Prints a tree as YAML. Strings are always quoted, in the double-quoted style that JSON and YAML share: readers of compose files
 * type {@code no} and {@code 1.10} each by rules of their own.
 */
final class YamlWriter {
    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(JsonObject root) {
        YamlWriter writer = new YamlWriter();
        writer.members(root, 0);
        return writer.out.toString();
    }

    private void members(JsonObject object, int depth) {
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append("  ".repeat(depth)).append(key(member.getKey())).append(':');
            value(member.getValue(), depth);
        }
    }

    private void value(Json value, int depth) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            out.append('\n');
            members(object, depth + 1);
        } else if (value instanceof Json.Array array && !array.items().isEmpty()) {
            out.append('\n');
            items(array.items(), depth + 1);
        } else {
            out.append(' ').append(JsonWriter.compact(value)).append('\n');
        }
    }

    private void items(List<Json> items, int depth) {
        for (Json item : items) {
            out.append("  ".repeat(depth))
                    .append("- ")
                    .append(JsonWriter.compact(item))
                    .append('\n');
        }
    }

    private static String key(String key) {
        boolean plain = !key.isEmpty() && Character.isLetter(key.charAt(0));
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            plain &= c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
        }
        return plain && !isWord(key) ? key : JsonWriter.compact(Json.of(key));
    }

    /** Words that some YAML readers take for something else than text. */
    private static boolean isWord(String key) {
        return List.of("y", "n", "yes", "no", "on", "off", "true", "false", "null")
                .contains(key.toLowerCase(java.util.Locale.ROOT));
    }
}
