package dev.cruddurc.deploy.cloudformation;

import java.util.List;
import java.util.Optional;

/**
 * What to do in the cases that need a decision.
 *
 * @param follows whether to wait for an operation of somebody else
 * @param recreate whether to delete what failed to be created, without asking
 * @param continueRollback whether to continue a rollback that failed
 * @param skip what to give up on then
 * @param retain what a deletion that failed is to leave alone
 * @param force whether a deletion that failed is to leave behind what cannot be deleted
 * @param store where large templates go
 */
public record Conduct(
        boolean follows,
        boolean recreate,
        boolean continueRollback,
        List<String> skip,
        List<String> retain,
        boolean force,
        Optional<TemplateStore> store) {
    public Conduct {
        skip = List.copyOf(skip);
        retain = List.copyOf(retain);
    }

    /** Decisions without force. */
    public Conduct(
            boolean follows,
            boolean recreate,
            boolean continueRollback,
            List<String> skip,
            List<String> retain,
            Optional<TemplateStore> store) {
        this(follows, recreate, continueRollback, skip, retain, false, store);
    }

    /** The same with force, or without. */
    public Conduct force(boolean leavesBehind) {
        return new Conduct(follows, recreate, continueRollback, skip, retain, leavesBehind, store);
    }

    /** The same with a place for large templates. */
    public Conduct store(Optional<TemplateStore> place) {
        return new Conduct(follows, recreate, continueRollback, skip, retain, force, place);
    }

    /** Decides nothing. */
    public static Conduct careful() {
        return new Conduct(false, false, false, List.of(), List.of(), Optional.empty());
    }
}
