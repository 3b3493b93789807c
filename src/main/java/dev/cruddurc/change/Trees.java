package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** Reading parts of JSON that may not be there. */
final class Trees {
    private Trees() {}

    /** The members of an object; none where there is no object. */
    static Map<String, Json> members(Json parent, String name) {
        return parent instanceof JsonObject object && object.get(name).orElse(Json.array()) instanceof JsonObject member
                ? member.members()
                : new TreeMap<>();
    }

    /** A text; empty where there is none. */
    static String text(Json parent, String name) {
        return parent instanceof JsonObject object && object.get(name).orElse(Json.array()) instanceof Json.Text text
                ? text.value()
                : "";
    }
}
