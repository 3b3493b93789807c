package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.regex.Pattern;

/** Values as they are read aloud: references by what they name, in both backends. */
final class Spoken {
    private static final Pattern WHOLE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)\\}");

    private Spoken() {}

    /** A value in words where it is a text or a reference, else compact JSON. */
    static String of(Json value) {
        if (value instanceof Json.Text text) {
            return text(text.value());
        }
        if (value instanceof JsonObject object && object.members().size() == 1) {
            String call = object.members().keySet().iterator().next();
            Json argument = object.members().get(call);
            if (call.equals("Ref") || call.equals("Fn::Sub")) {
                return argument instanceof Json.Text text ? text.value() : JsonWriter.compact(value);
            }
            if (call.equals("Fn::GetAtt")
                    && argument instanceof Json.Array parts
                    && parts.items().get(0) instanceof Json.Text name
                    && parts.items().get(1) instanceof Json.Text attribute) {
                return name.value() + "." + attribute.value();
            }
        }
        return JsonWriter.compact(value);
    }

    private static String text(String text) {
        return WHOLE.matcher(text).matches() ? text.substring(2, text.length() - 1) : text;
    }
}
