package dev.cruddurc.deploy.rehearsal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stack holds while nothing happens to it.
 *
 * @param template the text; empty before the first deployment
 * @param generations how often a resource was replaced
 */
record Snapshot(
        String template,
        Map<String, String> parameters,
        Map<String, String> physicalIds,
        Map<String, String> generations,
        Map<String, String> outputs) {
    Snapshot {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        physicalIds = Collections.unmodifiableMap(new LinkedHashMap<>(physicalIds));
        generations = Collections.unmodifiableMap(new LinkedHashMap<>(generations));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    static Snapshot empty() {
        return new Snapshot(
                "", new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The same without any resource, as after a deletion. */
    Snapshot emptied() {
        return new Snapshot(template, parameters, new LinkedHashMap<>(), generations, new LinkedHashMap<>());
    }
}
