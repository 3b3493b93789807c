package dev.cruddurc.deploy.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stack as it was found.
 *
 * @param arn names this very stack; a name may belong to another one later
 * @param statusText as the service wrote it
 * @param reason why it has this status; may be empty
 * @param isProtected whether it refuses to be deleted
 */
public record StackState(
        String name,
        String arn,
        String statusText,
        String reason,
        Map<String, String> outputs,
        Map<String, String> tags,
        boolean isProtected) {
    public StackState {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** Its status; empty for one that we do not know. */
    public Optional<StackStatus> status() {
        return StackStatus.of(statusText);
    }
}
