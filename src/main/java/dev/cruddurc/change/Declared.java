package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as an artifact declares it.
 *
 * @param stage the stage that it lies in
 * @param name logical id or address
 * @param attributes properties or arguments
 * @param order what only says when and how it is handled: dependencies, policies for its end, life cycle; and metadata
 */
record Declared(String stage, String name, String type, Map<String, Json> attributes, Map<String, Json> order) {
    Declared {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
    }

    /** Whether its successor is made before it goes, as Terraform is told by a {@code lifecycle}. */
    boolean isRenewed() {
        Json lifecycle = order.getOrDefault("lifecycle", Json.array());
        List<Json> blocks = lifecycle instanceof Json.Array array ? array.items() : List.of(lifecycle);
        return blocks.stream()
                .anyMatch(block -> block instanceof JsonObject object
                        && object.get("create_before_destroy").equals(Optional.of(Json.of(true))));
    }

    /** Whether another one says the same of when and how it is handled; the metadata are for scanners and say nothing of that. */
    boolean isHandledAs(Declared other) {
        return handling().equals(other.handling());
    }

    private Map<String, Json> handling() {
        Map<String, Json> handling = new LinkedHashMap<>(order);
        handling.remove("Metadata");
        return handling;
    }

    /** What it is known by: names repeat between stages. */
    String key() {
        return stage + "/" + name;
    }
}
