package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The grants in policy documents, wherever they stand in a value: one for each action on each resource under one condition. */
final class Statements {
    private Statements() {}

    /** A grant; who gets it is empty where the resource itself says. */
    record Grant(String action, String on, String to, String condition) implements Comparable<Grant> {
        @Override
        public int compareTo(Grant other) {
            return toString().compareTo(other.toString());
        }

        String text() {
            String who = to.isEmpty() ? "" : to + " ";
            String where = on.isEmpty() ? "" : " on " + on;
            return who + "may now " + action + where + (condition.isEmpty() ? "" : " if " + condition);
        }
    }

    static Set<Grant> of(Json value) {
        Set<Grant> grants = new TreeSet<>();
        collect(value, grants);
        return grants;
    }

    private static void collect(Json value, Set<Grant> grants) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, grants));
        } else if (value instanceof JsonObject object) {
            if (Trees.text(object, "Effect").equals("Allow")) {
                add(object, grants);
            } else {
                object.members().values().forEach(member -> collect(member, grants));
            }
        }
    }

    private static void add(JsonObject statement, Set<Grant> grants) {
        String condition = statement.get("Condition").map(JsonWriter::compact).orElse("");
        String to = statement.get("Principal").map(JsonWriter::compact).orElse("");
        for (String action : texts(statement, "Action")) {
            for (String on : texts(statement, "Resource")) {
                grants.add(new Grant(action, on, to, condition));
            }
        }
    }

    private static List<String> texts(JsonObject statement, String name) {
        Json value = statement.get(name).orElse(Json.of(""));
        List<Json> items = value instanceof Json.Array array ? array.items() : List.of(value);
        return items.stream().map(Spoken::of).toList();
    }
}
