package dev.cruddurc.deploy.operation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a stack is doing.
 *
 * @param deletes whether it ends with the stack's end
 * @param token the token that its events carry; empty for an operation of somebody else
 * @param changeSet the change set that is being executed
 * @param before the ids of the events that were there before it began
 */
public record Operation(
        String stack, String arn, boolean deletes, String token, Optional<String> changeSet, Set<String> before) {
    public Operation {
        before = new LinkedHashSet<>(before);
    }
}
