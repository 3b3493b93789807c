package dev.cruddurc.deploy.stack;

import java.util.Optional;

/**
 * All statuses that a stack can have. The text counts, and not what an SDK makes of it: to a library that is older than the service
 * a new status is no status at all.
 */
public enum StackStatus {
    CREATE_IN_PROGRESS,
    CREATE_FAILED,
    CREATE_COMPLETE,
    ROLLBACK_IN_PROGRESS,
    ROLLBACK_FAILED,
    ROLLBACK_COMPLETE,
    DELETE_IN_PROGRESS,
    DELETE_FAILED,
    DELETE_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_COMPLETE,
    UPDATE_FAILED,
    UPDATE_ROLLBACK_IN_PROGRESS,
    UPDATE_ROLLBACK_FAILED,
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_ROLLBACK_COMPLETE,
    REVIEW_IN_PROGRESS,
    IMPORT_IN_PROGRESS,
    IMPORT_COMPLETE,
    IMPORT_ROLLBACK_IN_PROGRESS,
    IMPORT_ROLLBACK_FAILED,
    IMPORT_ROLLBACK_COMPLETE;

    /** What a deployment can do with a stack that it finds. */
    public enum Arrival {
        /** There is nothing yet. */
        CREATE,
        UPDATE,
        /** An operation runs: wait, or come again. */
        BUSY,
        /** The first creation failed; no update is possible, only to delete and create. */
        RECREATE,
        /** It failed with rollback switched off: it must be rolled back first. */
        ROLL_BACK,
        /** The rollback itself failed, and must be continued. */
        CONTINUE_ROLLBACK,
        /** A deletion failed, and must be finished. */
        FINISH_DELETION,
        /** Nothing but a repair by hand helps. */
        REPAIR
    }

    /** What a status means to one who watches an operation. */
    public enum Course {
        RUNNING,
        /** The new state serves, and what it replaced is being removed. */
        CLEANING,
        SUCCEEDED,
        FAILED,
        DELETED
    }

    /** The status of a text; empty for one that was invented later. */
    public static Optional<StackStatus> of(String text) {
        for (StackStatus status : values()) {
            if (status.name().equals(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** What a deployment can do with a stack that it finds like this. */
    public Arrival arrival() {
        return switch (this) {
            case DELETE_COMPLETE, REVIEW_IN_PROGRESS -> Arrival.CREATE;
            case CREATE_COMPLETE,
                    UPDATE_COMPLETE,
                    UPDATE_ROLLBACK_COMPLETE,
                    IMPORT_COMPLETE,
                    IMPORT_ROLLBACK_COMPLETE -> Arrival.UPDATE;
            case CREATE_IN_PROGRESS,
                    UPDATE_IN_PROGRESS,
                    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
                    ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
                    IMPORT_IN_PROGRESS,
                    IMPORT_ROLLBACK_IN_PROGRESS,
                    DELETE_IN_PROGRESS -> Arrival.BUSY;
            case ROLLBACK_COMPLETE, ROLLBACK_FAILED -> Arrival.RECREATE;
            case CREATE_FAILED, UPDATE_FAILED -> Arrival.ROLL_BACK;
            case UPDATE_ROLLBACK_FAILED -> Arrival.CONTINUE_ROLLBACK;
            case DELETE_FAILED -> Arrival.FINISH_DELETION;
            case IMPORT_ROLLBACK_FAILED -> Arrival.REPAIR;
        };
    }

    /** What it means while a change set is being executed, or a stack is being deleted. */
    public Course course() {
        return switch (this) {
            case CREATE_COMPLETE, UPDATE_COMPLETE, IMPORT_COMPLETE -> Course.SUCCEEDED;
            case UPDATE_COMPLETE_CLEANUP_IN_PROGRESS -> Course.CLEANING;
            case CREATE_IN_PROGRESS,
                    UPDATE_IN_PROGRESS,
                    DELETE_IN_PROGRESS,
                    REVIEW_IN_PROGRESS,
                    IMPORT_IN_PROGRESS,
                    ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
                    IMPORT_ROLLBACK_IN_PROGRESS -> Course.RUNNING;
            case CREATE_FAILED,
                    UPDATE_FAILED,
                    DELETE_FAILED,
                    ROLLBACK_COMPLETE,
                    ROLLBACK_FAILED,
                    UPDATE_ROLLBACK_COMPLETE,
                    UPDATE_ROLLBACK_FAILED,
                    IMPORT_ROLLBACK_COMPLETE,
                    IMPORT_ROLLBACK_FAILED -> Course.FAILED;
            case DELETE_COMPLETE -> Course.DELETED;
        };
    }
}
