package dev.cruddurc.deploy.stack;

import java.time.Instant;

/**
 * Something that happened to a resource of a stack, or to the stack itself.
 *
 * @param physicalId may be empty
 * @param reason may be empty
 * @param hook what a hook that failed said, with its name; empty where none did
 * @param token the client token of the operation that it belongs to; empty where the service does not say
 */
public record StackEvent(
        String id,
        Instant time,
        String stackArn,
        String logicalId,
        String physicalId,
        String type,
        String status,
        String reason,
        String hook,
        String token) {
    /** An event without a hook. */
    public StackEvent(
            String id,
            Instant time,
            String stackArn,
            String logicalId,
            String physicalId,
            String type,
            String status,
            String reason,
            String token) {
        this(id, time, stackArn, logicalId, physicalId, type, status, reason, "", token);
    }

    /** The type that events of the stack itself have. */
    public static final String STACK = "AWS::CloudFormation::Stack";

    /** Whether it is about the stack itself. */
    public boolean isOfStack() {
        return type.equals(STACK) && physicalId.equals(stackArn);
    }

    /** Whether something went wrong. */
    public boolean isFailure() {
        return status.endsWith("_FAILED");
    }

    /** Whether it is a mere consequence: what was under way is cancelled when something else fails. */
    public boolean isCancellation() {
        return reason.contains("cancelled");
    }

    /** Whether more is to come. */
    public boolean isInProgress() {
        return status.endsWith("_IN_PROGRESS");
    }
}
