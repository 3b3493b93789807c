package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template, as the stand-in reads it. */
record Template(JsonObject json) {
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^!}][^}]*)}");

    static Optional<Template> read(String text) {
        return JsonReader.read(text)
                .filter(JsonObject.class::isInstance)
                .map(json -> new Template((JsonObject) json))
                .filter(template -> !template.part("Resources").isEmpty());
    }

    Map<String, Json> part(String name) {
        return object(json.get(name)).members();
    }

    Set<String> resources() {
        return part("Resources").keySet();
    }

    boolean has(String logicalId) {
        return part("Resources").containsKey(logicalId);
    }

    String type(String logicalId) {
        return text(resource(logicalId).get("Type"));
    }

    JsonObject properties(String logicalId) {
        return object(resource(logicalId).get("Properties"));
    }

    /** The value of an attribute beside the properties, such as {@code DeletionPolicy}; empty where it is not there. */
    String attribute(String logicalId, String name) {
        return text(resource(logicalId).get(name));
    }

    /** What is noted of a resource for others; a change of it alone is an update, too. */
    Optional<Json> metadata(String logicalId) {
        return resource(logicalId).get("Metadata");
    }

    private JsonObject resource(String logicalId) {
        return object(
                part("Resources").get(logicalId) == null
                        ? Optional.empty()
                        : Optional.of(part("Resources").get(logicalId)));
    }

    /** The resources that must be there before one. */
    Set<String> dependencies(String logicalId) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : references(properties(logicalId))) {
            found.add(name);
        }
        Json after = resource(logicalId).get("DependsOn").orElse(Json.array());
        if (after instanceof Json.Text one) {
            found.add(one.value());
        } else if (after instanceof Json.Array many) {
            many.items().forEach(item -> found.add(text(Optional.of(item))));
        }
        found.retainAll(resources());
        found.remove(logicalId);
        return found;
    }

    /** The names that a value refers to, whatever they are names of. */
    static Set<String> references(Json value) {
        Set<String> found = new LinkedHashSet<>();
        collect(value, found);
        return found;
    }

    private static void collect(Json value, Set<String> found) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, found));
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                switch (member.getKey()) {
                    case "Ref" -> found.add(text(Optional.of(member.getValue())));
                    case "Fn::GetAtt" -> found.add(target(member.getValue()));
                    case "Fn::Sub" -> substituted(member.getValue(), found);
                    default -> collect(member.getValue(), found);
                }
            }
        }
    }

    private static String target(Json value) {
        return value instanceof Json.Array array && !array.items().isEmpty()
                ? text(Optional.of(array.items().get(0)))
                : text(Optional.of(value)).replaceAll("\\..*", "");
    }

    private static void substituted(Json value, Set<String> found) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> substituted(item, found));
        } else if (value instanceof Json.Text text) {
            Matcher matcher = SUBSTITUTION.matcher(text.value());
            while (matcher.find()) {
                found.add(matcher.group(1).replaceAll("\\..*", ""));
            }
        } else {
            collect(value, found);
        }
    }

    /** The parameters that have no default and so need a value. */
    List<String> required() {
        List<String> required = new ArrayList<>();
        part("Parameters").forEach((name, parameter) -> {
            if (object(Optional.of(parameter)).get("Default").isEmpty()) {
                required.add(name);
            }
        });
        return required;
    }

    /** Values of parameters, with the defaults of those that were not given. */
    Map<String, String> withDefaults(Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        part("Parameters")
                .forEach((name, parameter) -> values.put(
                        name,
                        given.getOrDefault(
                                name, text(object(Optional.of(parameter)).get("Default")))));
        return values;
    }

    static JsonObject object(Optional<Json> value) {
        return value.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElse(JsonObject.builder().build());
    }

    static String text(Optional<Json> value) {
        if (value.isEmpty()) {
            return "";
        }
        Json json = value.get();
        if (json instanceof Json.Text text) {
            return text.value();
        }
        if (json instanceof Json.Number number) {
            return number.digits();
        }
        return json instanceof Json.Bool bool ? Boolean.toString(bool.value()) : "";
    }
}
