package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.operation.Deletions;
import dev.cruddurc.deploy.operation.Diagnosis;
import dev.cruddurc.deploy.operation.Ending;
import dev.cruddurc.deploy.operation.Patience;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.deploy.stack.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Brings a stack that is found in some state to one from which it can be deployed, or says why that cannot be. */
final class Arrivals {
    private final Workplace place;
    private final Conduct conduct;
    private final Consent consent;
    private final Patience patience;
    private final Deletions deletions;

    Arrivals(Workplace place, Conduct conduct, Consent consent) {
        this.place = place;
        this.conduct = conduct;
        this.consent = consent;
        this.patience = new Patience(place);
        this.deletions = new Deletions(place);
    }

    /** The stack as it can be updated; empty where it is to be created. */
    Optional<StackState> settle(String stack) throws Stop {
        while (true) {
            Optional<StackState> found = patience.ask(
                    "describing stack " + stack, () -> place.service().stack(stack));
            if (found.isEmpty()) {
                return found;
            }
            StackState state = found.get();
            StackStatus status = known(state);
            switch (status.arrival()) {
                case CREATE -> {
                    tellForeign(state, status);
                    return Optional.empty();
                }
                case UPDATE -> {
                    return found;
                }
                case BUSY -> follow(state);
                case RECREATE -> recreate(state);
                case ROLL_BACK -> rollBack(state);
                case CONTINUE_ROLLBACK -> continueRollback(state);
                case FINISH_DELETION -> finishDeletion(state);
                case REPAIR ->
                    throw new Stop(
                            Outcome.NOT_POSSIBLE,
                            "stack " + stack + " is in " + state.statusText() + ", which only a repair by hand mends",
                            state.reason());
            }
        }
    }

    /** The same without a change to it; empty also for a stack that can only be made anew. */
    Optional<StackState> look(StackState state) throws Stop {
        return switch (known(state).arrival()) {
            case RECREATE -> {
                tellFailed(state);
                yield Optional.empty();
            }
            case ROLL_BACK ->
                throw new Stop(
                        Outcome.NOT_POSSIBLE,
                        "stack " + state.name() + " failed halfway: " + state.statusText(),
                        "nothing was changed; " + place.again() + " rolls it back first, after a yes");
            case CREATE, UPDATE, BUSY, CONTINUE_ROLLBACK, FINISH_DELETION, REPAIR -> settle(state.name());
        };
    }

    /** The stack as it can be deleted, whatever its last operation came to; empty where there is none any more. */
    Optional<StackState> idle(StackState found) throws Stop {
        Optional<StackState> state = Optional.of(found);
        while (state.isPresent() && known(state.get()).arrival() == StackStatus.Arrival.BUSY) {
            follow(state.get());
            String arn = found.arn();
            state = patience.ask(
                            "describing stack " + found.name(),
                            () -> place.service().stack(arn))
                    .filter(now -> !now.status().equals(Optional.of(StackStatus.DELETE_COMPLETE)));
        }
        return state;
    }

    private static StackStatus known(StackState state) throws Stop {
        return state.status()
                .orElseThrow(() -> new Stop(
                        Outcome.NOT_POSSIBLE,
                        "stack " + state.name() + " has a status that is unknown here: " + state.statusText(),
                        "a newer cruddurc may know it"));
    }

    private void tellForeign(StackState state, StackStatus status) throws Stop {
        if (status == StackStatus.REVIEW_IN_PROGRESS) {
            List<String> waiting =
                    patience.ask("listing change sets", () -> place.service().changeSets(state.arn()));
            for (String name : waiting) {
                boolean ours = name.startsWith(Tokens.PREFIX);
                place.tell(new Progress.Note("change set " + name + " of " + state.name()
                        + (ours ? " was left by an earlier run of ours, and does nothing" : " waits for somebody")));
            }
        }
    }

    private void follow(StackState state) throws Stop {
        if (!conduct.follows()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "another operation runs on stack " + state.name() + ": " + state.statusText(),
                    newest(state),
                    "to wait for it and then go on: " + place.again() + " --wait");
        }
        place.tell(new Progress.Note("waiting for the operation that runs: " + state.statusText()));
        deletions.follow(state);
    }

    private String newest(StackState state) throws Stop {
        List<StackEvent> events =
                patience.ask("reading events", () -> place.service().events(state.arn(), Collections.emptySet()));
        return events.isEmpty()
                ? "it has no events yet"
                : "its newest event: " + events.get(0).time() + " "
                        + events.get(0).logicalId() + " " + events.get(0).status();
    }

    private void recreate(StackState state) throws Stop {
        tellFailed(state);
        for (StackResource left : left(state)) {
            place.tell(new Progress.Note("  still there: " + left.logicalId() + " (" + left.type() + ")"));
        }
        if (state.isProtected()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stack " + state.name() + " is protected against deletion",
                    "unprotect it first");
        }
        if (!conduct.recreate()) {
            consent.require("Delete the failed stack " + state.name() + "?", "--yes or --recreate-failed");
        }
        ended(deletions.delete(state, List.of()), state);
    }

    private void tellFailed(StackState state) {
        place.tell(new Progress.Note("the first creation of " + state.name() + " failed (" + state.statusText()
                + "); it can only be deleted and created again"));
    }

    private void rollBack(StackState state) throws Stop {
        boolean first = state.status().equals(Optional.of(StackStatus.CREATE_FAILED));
        String effect = first ? "that deletes it, since it was never complete" : "what was there before serves again";
        consent.require(
                "Stack " + state.name() + " failed halfway. Roll it back (" + effect + ")?",
                "--yes, or run: aws cloudformation rollback-stack --stack-name " + state.arn());
        Ending ending = deletions.rollBack(state);
        boolean unmoved = ending.state().map(StackState::statusText).orElse("").equals(state.statusText());
        if (unmoved) {
            place.tell(Diagnosis.of(state.name(), ending, place));
            throw new Stop(Outcome.FAILED, "stack " + state.name() + " could not be rolled back");
        }
    }

    private void continueRollback(StackState state) throws Stop {
        if (!conduct.continueRollback()) {
            List<String> lines = new ArrayList<>();
            for (StackResource resource : left(state)) {
                if (resource.status().endsWith("_FAILED")) {
                    lines.add(resource.logicalId() + " is in " + resource.status() + ": " + resource.reason());
                }
            }
            lines.add("mend the cause, then: " + place.again() + " --continue-rollback [--skip ID]");
            throw new Stop(Outcome.NOT_POSSIBLE, "the rollback of stack " + state.name() + " failed", lines);
        }
        Ending ending = deletions.continueRollback(state, conduct.skip());
        boolean stuck = ending.state().map(StackState::statusText).orElse("").equals("UPDATE_ROLLBACK_FAILED");
        if (stuck) {
            place.tell(Diagnosis.of(state.name(), ending, place));
            throw new Stop(Outcome.FAILED, "the rollback of stack " + state.name() + " failed again");
        }
    }

    private void finishDeletion(StackState state) throws Stop {
        List<String> lines = new ArrayList<>();
        for (StackResource resource : left(state)) {
            if (resource.status().equals("DELETE_FAILED")) {
                lines.add(resource.line());
            }
        }
        if (conduct.force()) {
            place.tell(
                    new Progress.Note("what cannot be deleted is left behind in the account, and is nobody's then:"));
            lines.forEach(line -> place.tell(new Progress.Note("  " + line)));
            consent.require("Delete stack " + state.name() + " and leave that behind?", "--yes");
            ended(deletions.force(state), state);
            return;
        }
        if (conduct.retain().isEmpty()) {
            lines.add(
                    "to delete the stack and leave them alone, add --retain ID for each; or --force-delete, which leaves"
                            + " behind whatever cannot be deleted");
            throw new Stop(Outcome.NOT_POSSIBLE, "a deletion of stack " + state.name() + " failed", lines);
        }
        ended(deletions.delete(state, conduct.retain()), state);
    }

    private void ended(Ending ending, StackState state) throws Stop {
        if (!ending.succeeded()) {
            place.tell(Diagnosis.of(state.name(), ending, place));
            throw new Stop(Outcome.FAILED, "stack " + state.name() + " could not be deleted");
        }
    }

    private List<StackResource> left(StackState state) throws Stop {
        return patience.ask("listing resources", () -> place.service().resources(state.arn())).stream()
                .filter(resource -> !resource.status().equals("DELETE_COMPLETE"))
                .toList();
    }
}
