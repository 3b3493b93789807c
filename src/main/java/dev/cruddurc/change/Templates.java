package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads CloudFormation templates. */
final class Templates {
    private static final String ENDING = ".template.json";

    private Templates() {}

    /** The resources of all stages. */
    static Map<String, Declared> read(Side side) {
        Map<String, Declared> all = new TreeMap<>();
        side.files().forEach((path, template) -> {
            if (path.startsWith(Backend.CLOUDFORMATION.folder()) && path.endsWith(ENDING)) {
                String stage =
                        path.substring(Backend.CLOUDFORMATION.folder().length(), path.length() - ENDING.length());
                Trees.members(template, "Resources").forEach((name, body) -> {
                    Declared declared = declared(stage, name, body);
                    all.put(declared.key(), declared);
                });
            }
        });
        return all;
    }

    private static Declared declared(String stage, String name, Json body) {
        Map<String, Json> order = new LinkedHashMap<>();
        if (body instanceof JsonObject object) {
            object.members().forEach((key, value) -> {
                if (!key.equals("Type") && !key.equals("Properties")) {
                    order.put(key, value);
                }
            });
        }
        return new Declared(stage, name, Trees.text(body, "Type"), Trees.members(body, "Properties"), order);
    }

    /** The logical ids that a value refers to, outside of text. */
    static Set<String> references(Json value) {
        Set<String> found = new TreeSet<>();
        collect(value, found);
        return found;
    }

    private static void collect(Json value, Set<String> found) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, found));
        } else if (value instanceof JsonObject object) {
            if (object.members().size() == 1 && object.get("Ref").isPresent()) {
                found.add(Trees.text(object, "Ref"));
            } else if (object.members().size() == 1
                    && object.get("Fn::GetAtt").orElse(Json.of("")) instanceof Json.Array parts
                    && parts.items().get(0) instanceof Json.Text name) {
                found.add(name.value());
            } else {
                object.members().values().forEach(member -> collect(member, found));
            }
        }
    }
}
