package dev.cruddurc.deploy.stack;

import java.util.List;

/**
 * A change set as it was found, with the changes of all its pages.
 *
 * @param status {@code CREATE_COMPLETE} when it can be read, {@code FAILED} when there is nothing to read
 * @param execution what became of it
 * @param reason may be empty
 */
public record ChangeSetState(
        String stackArn,
        String arn,
        String name,
        String status,
        String execution,
        String reason,
        List<ResourceChange> changes) {
    public ChangeSetState {
        changes = List.copyOf(changes);
    }

    /** Whether it is still being made. */
    public boolean isBeingMade() {
        return status.equals("CREATE_PENDING") || status.equals("CREATE_IN_PROGRESS");
    }

    /** Whether it can be executed. */
    public boolean isReady() {
        return status.equals("CREATE_COMPLETE") && execution.equals("AVAILABLE");
    }

    /** Whether somebody has executed it. */
    public boolean isExecuted() {
        return execution.startsWith("EXECUTE_");
    }

    /**
     * Whether it failed because there is nothing to change: the service has no status of its own for that, only these two
     * beginnings of a reason.
     */
    public boolean isEmpty() {
        return status.equals("FAILED")
                && (reason.startsWith("The submitted information didn't contain changes")
                        || reason.startsWith("No updates are to be performed"));
    }
}
