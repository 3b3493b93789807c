package dev.cruddurc.deploy.rehearsal;

import java.time.Instant;

/**
 * Something that is going to happen to a stack.
 *
 * @param logicalId empty for the stack itself
 */
record Beat(Instant time, String logicalId, String physicalId, String type, String status, String reason) {
    boolean isOfStack() {
        return logicalId.isEmpty();
    }
}
