package dev.cruddurc.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Prints JSON in the one form that artifacts have: two spaces, LF, one final newline. Only {@code "}, {@code \} and control
 * characters are escaped: an escaped supplementary character is refused by some of the readers of CloudFormation templates.
 */
public final class JsonWriter {
    private static final List<String> INDENTS = indents();

    private final StringBuilder out = new StringBuilder();
    private final boolean compact;

    private JsonWriter(boolean compact) {
        this.compact = compact;
    }

    /** The indented form of files, with a final newline. */
    public static String pretty(Json value) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, 0);
        return writer.out.append('\n').toString();
    }

    /** The form without any white space, for what is sent and measured. */
    public static String compact(Json value) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(value, 0);
        return writer.out.toString();
    }

    private void write(Json value, int depth) {
        if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof Json.Array array) {
            array(array, depth);
        } else if (value instanceof Json.Text text) {
            text(text.value());
        } else if (value instanceof Json.Number number) {
            out.append(number.digits());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        }
    }

    private void object(JsonObject object, int depth) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Json>> members =
                object.unguarded().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            line(depth + 1);
            text(member.getKey());
            out.append(compact ? ":" : ": ");
            write(member.getValue(), depth + 1);
            if (members.hasNext()) {
                out.append(',');
            }
        }
        line(depth);
        out.append('}');
    }

    private void array(Json.Array array, int depth) {
        if (array.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (int at = 0; at < array.items().size(); at++) {
            line(depth + 1);
            write(array.items().get(at), depth + 1);
            if (at + 1 < array.items().size()) {
                out.append(',');
            }
        }
        line(depth);
        out.append(']');
    }

    private static List<String> indents() {
        List<String> indents = new ArrayList<>();
        for (int depth = 0; depth < 16; depth++) {
            indents.add("  ".repeat(depth));
        }
        return indents;
    }

    private void line(int depth) {
        if (!compact) {
            out.append('\n').append(depth < INDENTS.size() ? INDENTS.get(depth) : "  ".repeat(depth));
        }
    }

    /** Copies what needs no escape in one go: by far the most of all that is written. */
    private void text(String value) {
        char[] characters = value.toCharArray(); // read without a call each, which counts before the JVM is warm
        out.append('"');
        int from = 0;
        for (int at = 0; at < characters.length; at++) {
            char c = characters[at];
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(value.substring(from, at));
                escape(c);
                from = at + 1;
            }
        }
        out.append(from == 0 ? value : value.substring(from)).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c % 16, 16));
        }
    }
}
