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

/** Reads Terraform modules. */
final class Modules {
    private static final String ENDING = "/main.tf.json";
    private static final List<String> ORDER = List.of("depends_on", "lifecycle", "provider", "//");
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
                Locals locals = new Locals(Trees.members(module, "locals"));
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

    private static Declared declared(String stage, String type, String label, Json body, Locals locals) {
        Map<String, Json> attributes = new LinkedHashMap<>();
        Map<String, Json> order = new LinkedHashMap<>();
        if (body instanceof JsonObject object) {
            object.members().forEach((name, value) -> {
                if (ORDER.contains(name)) {
                    order.put(name, value);
                } else {
                    attributes.put(name, locals.resolve(value));
                }
            });
        }
        return new Declared(stage, type + "." + label, type, attributes, order);
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
