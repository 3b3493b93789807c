package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes stacks, and the other operations that need no change set. */
public final class Deletions {
    private final Workplace place;
    private final Patience patience;

    /** Operations at a workplace. */
    public Deletions(Workplace place) {
        this.place = place;
        this.patience = new Patience(place);
    }

    /**
     * Deletes a stack and watches it to its end.
     *
     * @param retain logical ids to leave alone; only after a deletion has failed
     */
    public Ending delete(StackState stack, List<String> retain) throws Stop {
        String token = place.tokens().token("delete");
        return run(
                stack,
                token,
                true,
                "deleting stack " + stack.name(),
                () -> place.service().deleteStack(stack.arn(), retain, token));
    }

    /** Deletes a stack whose deletion has failed, leaving behind what cannot be deleted. */
    public Ending force(StackState stack) throws Stop {
        String token = place.tokens().token("delete");
        return run(
                stack,
                token,
                true,
                "deleting stack " + stack.name(),
                () -> place.service().forceDeleteStack(stack.arn(), token));
    }

    /** Rolls back what failed with rollback switched off. */
    public Ending rollBack(StackState stack) throws Stop {
        String token = place.tokens().token("rollback");
        return run(
                stack,
                token,
                false,
                "rolling stack " + stack.name() + " back",
                () -> place.service().rollBack(stack.arn(), token));
    }

    /** Continues a rollback that failed, giving up on some resources. */
    public Ending continueRollback(StackState stack, List<String> skip) throws Stop {
        String token = place.tokens().token("continue");
        return run(
                stack,
                token,
                false,
                "continuing the rollback of " + stack.name(),
                () -> place.service().continueRollback(stack.arn(), skip, token));
    }

    /** Watches what somebody else has begun. */
    public Ending follow(StackState stack) throws Stop {
        return Watch.toTheEnd(
                place, new Operation(stack.name(), stack.arn(), false, "", Optional.empty(), events(stack)));
    }

    private Ending run(StackState stack, String token, boolean deletes, String doing, Patience.Request request)
            throws Stop {
        Set<String> before = events(stack);
        start(stack, doing, request);
        return Watch.toTheEnd(
                place, new Operation(stack.name(), stack.arn(), deletes, token, Optional.empty(), before));
    }

    private void start(StackState stack, String doing, Patience.Request request) throws Stop {
        List<ServiceFault> lost = new ArrayList<>();
        try {
            patience.insist(() -> {
                try {
                    request.ask();
                } catch (ServiceFault fault) {
                    if (fault.isPassing()) {
                        lost.add(fault);
                    }
                    throw fault;
                }
                return true;
            });
        } catch (ServiceFault fault) {
            if (fault.kind() == ServiceFault.Kind.TOKEN_SEEN || (!lost.isEmpty() && hasMoved(stack))) {
                return;
            }
            if (fault.isPassing()) {
                throw new Stop(
                        Outcome.UNKNOWN,
                        "whether " + doing + " has begun is not known",
                        fault.getMessage(),
                        "to see: " + place.again() + ", or aws cloudformation describe-stacks --stack-name "
                                + stack.arn());
            }
            throw Refusals.of(fault, doing);
        }
    }

    /** A request whose answer was lost may have been taken, so that AWS refuses it the second time. */
    private boolean hasMoved(StackState before) throws Stop {
        Optional<StackState> now = patience.ask(
                "describing stack " + before.name(), () -> place.service().stack(before.arn()));
        return now.isEmpty() || !now.get().statusText().equals(before.statusText());
    }

    private Set<String> events(StackState stack) throws Stop {
        return patience.ask("reading events", () -> {
            Set<String> ids = new HashSet<>();
            for (StackEvent event : place.service().events(stack.arn(), Collections.emptySet())) {
                ids.add(event.id());
            }
            return ids;
        });
    }
}
