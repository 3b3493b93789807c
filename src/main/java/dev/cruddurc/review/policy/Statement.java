package dev.cruddurc.review.policy;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A statement of a policy: what it allows, on what, and when. */
record Statement(List<String> actions, List<String> resources, Optional<Condition> condition) {
    Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }

    /** That a key of the request has one value. */
    record Condition(String key, String value) {}

    JsonObject json() {
        JsonObject.Builder out = JsonObject.builder().put("Effect", "Allow");
        out.put("Action", Json.strings(actions)).put("Resource", Json.strings(resources));
        if (condition.isPresent()) {
            JsonObject equal =
                    JsonObject.of(condition.get().key(), Json.of(condition.get().value()));
            out.put("Condition", JsonObject.of("StringEquals", equal));
        }
        return out.build();
    }

    /** The same as two statements: half of what there is more of each. */
    List<Statement> halves() {
        if (actions.size() > resources.size()) {
            int middle = actions.size() / 2;
            return List.of(
                    new Statement(actions.subList(0, middle), resources, condition),
                    new Statement(actions.subList(middle, actions.size()), resources, condition));
        }
        int middle = resources.size() / 2;
        return List.of(
                new Statement(actions, resources.subList(0, middle), condition),
                new Statement(actions, resources.subList(middle, resources.size()), condition));
    }
}
