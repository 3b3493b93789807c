package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Weight;
import dev.cruddurc.deploy.plan.Widening;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a saved plan. Of what changes only the names are taken: values may be nobody's business. */
record ModulePlan(Places places) {
    private static final List<String> ALLOWING =
            List.of("assume_role_policy", "policy", "policy_arn", "cidr_ipv4", "cidr_ipv6");

    Review review(Message plan) {
        List<Change> changes = new ArrayList<>();
        for (Json item : array(plan.json(), "resource_changes")) {
            if (item instanceof JsonObject change) {
                change(new Message(change)).ifPresent(changes::add);
            }
        }
        Review review = new Review(changes);
        return isFirst(plan) ? review : review.widened(change -> wider(plan, change.resource()));
    }

    /** Whether nothing is there yet: then everything is new, and nothing of it is marked. */
    private static boolean isFirst(Message plan) {
        return array(plan.json(), "resource_changes").stream()
                .filter(JsonObject.class::isInstance)
                .map(item -> object((JsonObject) item, "change"))
                .allMatch(change -> array(change, "actions").equals(List.of(Json.of("create"))));
    }

    /** Values are compared, and only what they allow is told. */
    private static List<String> wider(Message plan, String address) {
        for (Json item : array(plan.json(), "resource_changes")) {
            if (item instanceof JsonObject change
                    && new Message(change).text("address").equals(address)) {
                JsonObject body = object(change, "change");
                List<String> wider = new ArrayList<>(Widening.between(body.get("before"), body.get("after")));
                unknown(body)
                        .forEach(name ->
                                wider.add("perhaps, by its " + name + ", which is known only when it is applied"));
                return wider;
            }
        }
        return List.of();
    }

    /** What says who may do what, and holds the id of something that this plan has yet to make. */
    private static List<String> unknown(JsonObject body) {
        JsonObject unknown = object(body, "after_unknown");
        List<String> names = new ArrayList<>();
        for (String name : ALLOWING) {
            if (unknown.get(name).equals(Optional.of(Json.of(true)))) {
                names.add(name);
            }
        }
        return names;
    }

    private Optional<Change> change(Message change) {
        String address = change.text("address");
        String type = change.text("type");
        JsonObject body = object(change.json(), "change");
        List<String> actions = new ArrayList<>();
        for (Json action : array(body, "actions")) {
            actions.add(action instanceof Json.Text text ? text.value() : "");
        }
        boolean isForgotten = actions.contains("forget");
        Optional<Change.Kind> kind = body.get("importing").isPresent() ? Optional.of(Change.Kind.ADOPT) : kind(actions);
        return kind.filter(of -> !change.text("mode").equals("data"))
                .map(of -> new Change(
                        of,
                        address,
                        type,
                        Weight.of(type),
                        isForgotten,
                        of == Change.Kind.CHANGE || of == Change.Kind.REPLACE ? properties(body) : List.of(),
                        places.ofAddress(address)));
    }

    private static Optional<Change.Kind> kind(List<String> actions) {
        if (actions.contains("create")) {
            return Optional.of(actions.contains("delete") ? Change.Kind.REPLACE : Change.Kind.ADD);
        }
        if (actions.contains("delete") || actions.contains("forget")) {
            return Optional.of(Change.Kind.REMOVE);
        }
        return actions.contains("update") ? Optional.of(Change.Kind.CHANGE) : Optional.empty();
    }

    private static List<String> properties(JsonObject body) {
        Map<String, Json> before = object(body, "before").members();
        Map<String, Json> after = object(body, "after").members();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        TreeSet<String> unknown =
                new TreeSet<>(object(body, "after_unknown").members().keySet());
        names.removeIf(name -> unknown.contains(name)
                || Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))));
        return List.copyOf(names);
    }

    private static List<Json> array(JsonObject json, String name) {
        return json.get(name)
                .filter(Json.Array.class::isInstance)
                .map(array -> ((Json.Array) array).items())
                .orElse(Collections.emptyList());
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElse(new JsonObject(new LinkedHashMap<>()));
    }
}
