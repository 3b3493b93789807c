package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Part of a rehearsal's state as it lies in the file. Whatever is not as we write it is an error that names its place, since the file
 * may have been edited.
 *
 * @param where the place in the file, such as {@code stacks[0].now}; empty for the whole
 */
record StateFields(JsonObject json, String where) {
    static StateFields of(Optional<Json> json, String where) throws IOException {
        if (json.isPresent() && json.get() instanceof JsonObject object) {
            return new StateFields(object, where);
        }
        throw wrong(where.isEmpty() ? "the file" : where, "an object of JSON");
    }

    private static IOException wrong(String where, String expected) {
        return new IOException(where + " is not " + expected);
    }

    private String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    boolean has(String name) {
        return json.get(name).isPresent();
    }

    StateFields object(String name) throws IOException {
        return of(json.get(name), at(name));
    }

    String text(String name) throws IOException {
        if (json.get(name).isPresent() && json.get(name).get() instanceof Json.Text text) {
            return text.value();
        }
        throw wrong(at(name), "a text");
    }

    boolean flag(String name) throws IOException {
        if (json.get(name).isPresent() && json.get(name).get() instanceof Json.Bool bool) {
            return bool.value();
        }
        throw wrong(at(name), "true or false");
    }

    int number(String name) throws IOException {
        return number(Template.text(json.get(name)), at(name));
    }

    private static int number(String digits, String where) throws IOException {
        // Counted up by one at a time: more digits come of no rehearsal.
        if (!digits.matches("[0-9]{1,9}")) {
            throw wrong(where, "a number");
        }
        return Integer.parseInt(digits);
    }

    Instant time(String name) throws IOException {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException edited) {
            throw wrong(at(name), "a time");
        }
    }

    Map<String, String> map(String name) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        StateFields fields = object(name);
        for (String key : fields.json.members().keySet()) {
            map.put(key, fields.text(key));
        }
        return map;
    }

    /** The same of which each text is a number. */
    Map<String, String> counts(String name) throws IOException {
        Map<String, String> counts = map(name);
        for (Map.Entry<String, String> count : counts.entrySet()) {
            number(count.getValue(), at(name) + "." + count.getKey());
        }
        return counts;
    }

    private List<Json> list(String name) throws IOException {
        if (json.get(name).isPresent() && json.get(name).get() instanceof Json.Array array) {
            return array.items();
        }
        throw wrong(at(name), "a list");
    }

    List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Json item : list(name)) {
            if (!(item instanceof Json.Text text)) {
                throw wrong(at(name), "a list of texts");
            }
            texts.add(text.value());
        }
        return texts;
    }

    List<StateFields> objects(String name) throws IOException {
        List<StateFields> objects = new ArrayList<>();
        for (Json item : list(name)) {
            objects.add(of(Optional.of(item), at(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }
}
