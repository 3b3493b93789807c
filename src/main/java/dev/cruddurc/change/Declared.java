package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource as an artifact declares it.
 *
 * @param stage the stage that it lies in
 * @param name logical id or address
 * @param attributes properties or arguments
 * @param order what only says when and how it is handled: dependencies, policies for its end, life cycle
 */
record Declared(String stage, String name, String type, Map<String, Json> attributes, Map<String, Json> order) {
    Declared {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
    }

    /** What it is known by: names repeat between stages. */
    String key() {
        return stage + "/" + name;
    }
}
