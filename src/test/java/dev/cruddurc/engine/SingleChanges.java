package dev.cruddurc.engine;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Templates that differ from one template in one value each: every property of every type once, and a resource that goes. */
final class SingleChanges {
    private final Map<String, JsonObject> changed = new LinkedHashMap<>();
    private final Set<String> known;
    private final JsonObject template;

    private SingleChanges(JsonObject template, Set<String> known) {
        this.template = template;
        this.known = known;
    }

    /**
     * The changed templates by names such as {@code AWS::ECS::Service.DesiredCount}.
     *
     * @param known names that were made of other templates; those of this one are added
     */
    static Map<String, JsonObject> of(JsonObject template, Set<String> known) {
        SingleChanges changes = new SingleChanges(template, known);
        JsonObject resources = (JsonObject) template.get("Resources").orElseThrow();
        resources.members().forEach((id, body) -> changes.resource(resources, id, (JsonObject) body));
        return changes.changed;
    }

    private void resource(JsonObject resources, String id, JsonObject body) {
        String type = ((Json.Text) body.get("Type").orElseThrow()).value();
        if (known.add(type + " goes")) {
            JsonObject.Builder rest = JsonObject.builder();
            resources.members().forEach((name, other) -> {
                if (!name.equals(id)) {
                    rest.put(name, other);
                }
            });
            changed.put(type + " goes", with(template, "Resources", rest.build()));
        }
        if (body.get("Properties").isEmpty()) {
            return;
        }
        JsonObject properties = (JsonObject) body.get("Properties").get();
        for (String name : new TreeSet<>(properties.members().keySet())) {
            Json value = properties.members().get(name);
            Json other = other(value);
            if (!other.equals(value) && known.add(type + "." + name)) {
                JsonObject mutated = with(body, "Properties", with(properties, name, other));
                changed.put(type + "." + name, with(template, "Resources", with(resources, id, mutated)));
            }
        }
    }

    /** Another value of the same shape; the same where there is nothing to change but references. */
    private static Json other(Json value) {
        if (value instanceof Json.Text text) {
            return Json.of(text.value() + "x");
        } else if (value instanceof Json.Number number) {
            return new Json.Number(number.digits() + "1");
        } else if (value instanceof Json.Bool bool) {
            return Json.of(!bool.value());
        } else if (value instanceof Json.Array array) {
            for (int at = 0; at < array.items().size(); at++) {
                Json other = other(array.items().get(at));
                if (!other.equals(array.items().get(at))) {
                    List<Json> items = new ArrayList<>(array.items());
                    items.set(at, other);
                    return Json.array(items);
                }
            }
            return value;
        }
        JsonObject object = (JsonObject) value;
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (member.getKey().equals("Ref") || member.getKey().startsWith("Fn::")) {
                return value;
            }
            Json other = other(member.getValue());
            if (!other.equals(member.getValue())) {
                return with(object, member.getKey(), other);
            }
        }
        return value;
    }

    private static JsonObject with(JsonObject object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new JsonObject(members);
    }
}
