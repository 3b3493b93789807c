package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local values of a module: a document that stands in one is read in the place of its use. */
final class Locals {
    private static final Pattern LOCAL = Pattern.compile("\\$\\{(?:jsonencode\\()?local\\.([A-Za-z0-9_-]+)\\)?\\}");

    /** Ours nest ten deep. One that names itself in the end would go on without one. */
    private static final int DEEPEST = 200;

    /** Values that come in the place of names; a module of the largest size has a fifth of it. */
    private static final int MOST = 1 << 18;

    private final Map<String, Json> values;
    private int depth;
    private int spent;

    Locals(Map<String, Json> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** A value with local ones in the place of their names; beyond all measure they stay names. */
    Json resolve(Json value) {
        depth++;
        Json resolved = below(value);
        depth--;
        return resolved;
    }

    private Json below(Json value) {
        if (value instanceof Json.Text text) {
            Matcher local = LOCAL.matcher(text.value());
            Json known = local.matches() ? values.get(local.group(1)) : null;
            return known == null || depth > DEEPEST || spent > MOST ? value : resolve(known);
        }
        spent++;
        if (value instanceof Json.Array array) {
            return Json.array(array.items().stream().map(this::resolve).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            object.members().forEach((name, member) -> out.put(name, resolve(member)));
            return out.build();
        }
        return value;
    }
}
