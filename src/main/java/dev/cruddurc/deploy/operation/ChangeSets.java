package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.deploy.stack.Tokens;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes change sets and executes them, each exactly once. When an answer is lost, what became of the call is looked up by the
 * change set's own name before anything else is done.
 */
public final class ChangeSets {
    private static final String MAKING = "making a change set";

    private final Workplace place;
    private final Patience patience;

    /** Change sets at a workplace. */
    public ChangeSets(Workplace place) {
        this.place = place;
        this.patience = new Patience(place);
    }

    /** Makes a change set and waits until it can be read, or has failed. */
    public ChangeSetState make(ChangeSetRequest request) throws Stop {
        BackOff backOff = new BackOff(place.timing(), place.pace());
        boolean made = false;
        while (true) {
            patience.checkInterrupt();
            try {
                if (!made) {
                    create(request);
                    made = true;
                }
                Optional<ChangeSetState> state = place.service().changeSet(request.stack(), request.name());
                if (state.isPresent() && !state.get().isBeingMade()) {
                    return state.get();
                }
                backOff.reset();
                place.timing().sleep(place.pace().first());
            } catch (ServiceFault fault) {
                if (!fault.isPassing() || !backOff.pause(fault)) {
                    throw refusal(fault, request);
                }
                made |= fault.kind() != ServiceFault.Kind.THROTTLED && isThere(request);
            }
        }
    }

    private void create(ChangeSetRequest request) throws ServiceFault {
        try {
            place.service().createChangeSet(request);
        } catch (ServiceFault fault) {
            boolean ours =
                    fault.kind() == ServiceFault.Kind.ALREADY_EXISTS || fault.kind() == ServiceFault.Kind.TOKEN_SEEN;
            // The name is unique, so whoever has it is the first attempt of this very call.
            if (!ours
                    || place.service()
                            .changeSet(request.stack(), request.name())
                            .isEmpty()) {
                throw fault;
            }
        }
    }

    private boolean isThere(ChangeSetRequest request) {
        try {
            return place.service().changeSet(request.stack(), request.name()).isPresent();
        } catch (ServiceFault unknown) {
            // The next attempt carries the same token and name, so it can do no harm.
            return false;
        }
    }

    private static Stop refusal(ServiceFault fault, ChangeSetRequest request) {
        if (fault.kind() == ServiceFault.Kind.LIMIT) {
            return new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stack " + request.stack() + " has too many change sets",
                    fault.getMessage(),
                    "see them: aws cloudformation list-change-sets --stack-name " + request.stack());
        }
        return Refusals.of(fault, MAKING);
    }

    /** Removes a change set, and the empty stack that was made for it. */
    public void discard(ChangeSetState changeSet) {
        patience.tryTo(
                "remove change set " + changeSet.name(),
                () -> place.service().deleteChangeSet(changeSet.stackArn(), changeSet.arn()));
        patience.tryTo("remove the empty stack of change set " + changeSet.name(), () -> {
            Optional<StackState> stack = place.service().stack(changeSet.stackArn());
            boolean empty = stack.isPresent()
                    && stack.get().status().equals(Optional.of(StackStatus.REVIEW_IN_PROGRESS))
                    && place.service().changeSets(changeSet.stackArn()).isEmpty();
            if (empty) {
                place.service()
                        .deleteStack(
                                changeSet.stackArn(), List.of(), place.tokens().token("tidy"));
            }
        });
    }

    /** Executes a change set and watches it to its end. */
    public Ending execute(ChangeSetState changeSet, String stack) throws Stop {
        Set<String> before = patience.ask("reading events", () -> ids(changeSet.stackArn()));
        String token = place.tokens().token("execute");
        start(changeSet, stack, token);
        return Watch.toTheEnd(
                place, new Operation(stack, changeSet.stackArn(), false, token, Optional.of(changeSet.arn()), before));
    }

    private Set<String> ids(String stack) throws ServiceFault {
        Set<String> ids = new HashSet<>();
        for (StackEvent event : place.service().events(stack, Collections.emptySet())) {
            ids.add(event.id());
        }
        return ids;
    }

    private void start(ChangeSetState changeSet, String stack, String token) throws Stop {
        BackOff backOff = new BackOff(place.timing(), place.pace());
        boolean lost = false;
        while (true) {
            try {
                if (lost && hasStarted(changeSet, token)) {
                    return;
                }
                if (!lost) {
                    patience.checkInterrupt();
                }
                place.service().executeChangeSet(changeSet.stackArn(), changeSet.arn(), token);
                return;
            } catch (ServiceFault fault) {
                switch (fault.kind()) {
                    case TOKEN_SEEN -> {
                        return;
                    }
                    case NETWORK, UNAVAILABLE, UNREADABLE, THROTTLED -> {
                        lost |= fault.kind() != ServiceFault.Kind.THROTTLED;
                        if (!backOff.pause(fault)) {
                            throw lost ? unknown(stack, fault) : Refusals.of(fault, "executing the change set");
                        }
                    }
                    case OVERTAKEN, INVALID, ALREADY_EXISTS -> {
                        if (!lost || !isExecuted(changeSet)) {
                            throw Refusals.of(fault, "executing the change set");
                        }
                        return;
                    }
                    case CREDENTIALS, DENIED, LIMIT -> {
                        throw lost ? unknown(stack, fault) : Refusals.of(fault, "executing the change set");
                    }
                }
            }
        }
    }

    private boolean hasStarted(ChangeSetState changeSet, String token) throws ServiceFault {
        if (isExecuted(changeSet)) {
            return true;
        }
        return place.service().events(changeSet.stackArn(), Collections.emptySet()).stream()
                .anyMatch(event -> event.token().equals(token));
    }

    private boolean isExecuted(ChangeSetState changeSet) {
        try {
            return place.service()
                    .changeSet(changeSet.stackArn(), changeSet.arn())
                    .map(ChangeSetState::isExecuted)
                    .orElse(false);
        } catch (ServiceFault unknown) {
            return false;
        }
    }

    private Stop unknown(String stack, ServiceFault fault) {
        Outcome outcome = fault.kind() == ServiceFault.Kind.CREDENTIALS ? Outcome.CREDENTIALS : Outcome.UNKNOWN;
        return new Stop(
                outcome,
                "whether the deployment of stack " + stack + " has begun is not known",
                fault.getMessage(),
                "to see, and to follow it: " + place.again() + " --wait");
    }

    /** Removes what earlier runs of ours left and nobody executed. */
    public void tidy(String stack) {
        patience.tryTo("remove old change sets of " + stack, () -> {
            for (String name : place.service().changeSets(stack)) {
                Optional<ChangeSetState> state =
                        name.startsWith(Tokens.PREFIX) ? place.service().changeSet(stack, name) : Optional.empty();
                if (state.isPresent() && state.get().status().equals("FAILED")) {
                    place.service().deleteChangeSet(stack, name);
                }
            }
        });
    }
}
