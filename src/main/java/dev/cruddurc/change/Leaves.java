package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where two values differ: as deep as objects and lists of one length allow. */
final class Leaves {
    private final List<AttributeChange> changes = new ArrayList<>();

    private Leaves() {}

    /** The differences of two maps of attributes. */
    static List<AttributeChange> of(Map<String, Json> before, Map<String, Json> after) {
        Leaves leaves = new Leaves();
        leaves.members("", before, after);
        return leaves.changes;
    }

    private void members(String path, Map<String, Json> before, Map<String, Json> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String inner = path.isEmpty() ? name : path + "." + name;
            if (!before.containsKey(name)) {
                changes.add(new AttributeChange(inner, "", spoken(after.get(name)), false));
            } else if (!after.containsKey(name)) {
                changes.add(new AttributeChange(inner, spoken(before.get(name)), "", false));
            } else {
                values(inner, before.get(name), after.get(name));
            }
        }
    }

    private void values(String path, Json before, Json after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof JsonObject one && after instanceof JsonObject other && !isCall(one) && !isCall(other)) {
            members(path, one.members(), other.members());
        } else if (before instanceof Json.Array one
                && after instanceof Json.Array other
                && one.items().size() == other.items().size()) {
            for (int at = 0; at < one.items().size(); at++) {
                values(path + "." + at, one.items().get(at), other.items().get(at));
            }
        } else {
            changes.add(new AttributeChange(path, spoken(before), spoken(after), false));
        }
    }

    /** Text keeps its quotes, so that it is no number and no reference. */
    private static String spoken(Json value) {
        String text = Spoken.of(value);
        boolean same = value instanceof Json.Text plain && plain.value().equals(text);
        return same ? JsonWriter.compact(value) : text;
    }

    /** A reference or a function is one value. */
    private static boolean isCall(JsonObject object) {
        return object.members().size() == 1
                && object.members().keySet().stream().anyMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
    }
}
