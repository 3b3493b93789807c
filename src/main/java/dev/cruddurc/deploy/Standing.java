package dev.cruddurc.deploy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage as it is deployed.
 *
 * @param state how it stands, in the target's words
 * @param resources how many it has
 */
public record Standing(String state, int resources, Map<String, String> outputs) {
    public Standing {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** {@code UPDATE_COMPLETE, 12 resources}. */
    public List<String> lines() {
        return List.of(state + ", " + (resources == 1 ? "1 resource" : resources + " resources"));
    }
}
