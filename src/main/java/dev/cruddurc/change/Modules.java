package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Terraform modules; a document that stands in a local value is read in the place of its use. */
final class Modules {
    private static final String ENDING = "/main.tf.json";
    private static final List<String> ORDER = List.of("depends_on", "lifecycle", "provider", "//");
    private static final Pattern LOCAL = Pattern.compile("\\$\\{(?:jsonencode\\()?local\\.([A-Za-z0-9_-]+)\\)?\\}");
    private static final Pattern REFERENCE = Pattern.compile("\\b(aws_[a-z0-9_]+\\.[A-Za-z0-9_-]+)\\.([a-z0-9_]+)");

    private Modules() {}

    /** A reference to an attribute of a resource. */
    record Reference(String address, String attribute) {}

    /** The resources of all stages. */
    static Map<String, Declared> read(Side side) {
        Map<String, Declared> all = new TreeMap<>();
        side.files().forEach((path, module) -> {
            if (path.startsWith(Backend.TERRAFORM.folder()) && path.endsWith(ENDING)) {
                String stage = path.substring(Backend.TERRAFORM.folder().length(), path.length() - ENDING.length());
                Map<String, Json> locals = Trees.members(module, "locals");
                Trees.members(module, "resource").forEach((type, labels) -> {
                    if (labels instanceof JsonObject object) {
                        object.members().forEach((label, body) -> {
                            Declared declared = declared(stage, type, label, body, locals);
                            all.put(declared.key(), declared);
                        });
                    }
                });
            }
        });
        return all;
    }

    private static Declared declared(String stage, String type, String label, Json body, Map<String, Json> locals) {
        Map<String, Json> attributes = new LinkedHashMap<>();
        Map<String, Json> order = new LinkedHashMap<>();
        if (body instanceof JsonObject object) {
            object.members().forEach((name, value) -> {
                if (ORDER.contains(name)) {
                    order.put(name, value);
                } else {
                    attributes.put(name, resolve(value, locals));
                }
            });
        }
        return new Declared(stage, type + "." + label, type, attributes, order);
    }

    private static Json resolve(Json value, Map<String, Json> locals) {
        if (value instanceof Json.Text text) {
            Matcher local = LOCAL.matcher(text.value());
            Json known = local.matches() ? locals.get(local.group(1)) : null;
            return known == null ? value : resolve(known, locals);
        }
        if (value instanceof Json.Array array) {
            return Json.array(
                    array.items().stream().map(item -> resolve(item, locals)).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            object.members().forEach((name, member) -> out.put(name, resolve(member, locals)));
            return out.build();
        }
        return value;
    }

    /** What a value refers to. */
    static List<Reference> references(Json value) {
        List<Reference> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Json value, List<Reference> found) {
        if (value instanceof Json.Text text && text.value().contains("${")) {
            Matcher matcher = REFERENCE.matcher(text.value());
            while (matcher.find()) {
                found.add(new Reference(matcher.group(1), matcher.group(2)));
            }
        } else if (value instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, found));
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(member -> collect(member, found));
        }
    }
}
