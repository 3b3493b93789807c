package dev.cruddurc.deploy.plan;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lets somebody do or reach more than before: an action, a principal or a managed policy that was not there, and a way in from
 * everywhere. It reads what both targets write of roles, policies and security groups, also policies that are texts.
 */
public final class Widening {
    private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");
    private static final List<String> POLICIES = List.of("ManagedPolicyArns", "managed_policy_arns", "policy_arn");

    private final TreeSet<String> found = new TreeSet<>();

    private Widening() {}

    /** What the second of two allows that the first does not; empty where it is no more. */
    public static List<String> between(Optional<Json> before, Optional<Json> after) {
        Set<String> wider = of(after);
        wider.removeAll(of(before));
        return List.copyOf(wider);
    }

    private static Set<String> of(Optional<Json> json) {
        Widening widening = new Widening();
        json.ifPresent(widening::look);
        return widening.found;
    }

    private void look(Json json) {
        if (json instanceof Json.Text text) {
            if (EVERYWHERE.contains(text.value())) {
                found.add("open to " + text.value());
            } else if (text.value().startsWith("{")) {
                JsonReader.readForeign(text.value()).ifPresent(this::look);
            }
        } else if (json instanceof Json.Array array) {
            array.items().forEach(this::look);
        } else if (json instanceof JsonObject object) {
            object.members().forEach((name, value) -> {
                if (POLICIES.contains(name)) {
                    texts(value).forEach(arn -> found.add("policy " + arn.replaceAll(".*:policy/", "")));
                }
                look(value);
            });
            statement(object.members());
        }
    }

    private void statement(Map<String, Json> members) {
        boolean allows =
                members.containsKey("Effect") && texts(members.get("Effect")).equals(List.of("Allow"));
        if (allows) {
            texts(members.get("Action")).forEach(action -> found.add("may " + action));
            texts(members.get("NotAction")).forEach(action -> found.add("may all but " + action));
            texts(members.get("Principal")).forEach(principal -> found.add("for " + principal));
            texts(members.get("Resource")).stream().filter("*"::equals).forEach(all -> found.add("on everything"));
        }
    }

    private static List<String> texts(Json json) {
        List<String> texts = new ArrayList<>();
        if (json instanceof Json.Text text) {
            texts.add(text.value());
        } else if (json instanceof Json.Array array) {
            array.items().forEach(item -> texts.addAll(texts(item)));
        } else if (json instanceof JsonObject object) {
            object.members().values().forEach(value -> texts.addAll(texts(value)));
        }
        return texts;
    }
}
