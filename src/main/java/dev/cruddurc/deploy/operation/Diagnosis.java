package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an operation failed: what failed of itself, in the order of time, and not what was cancelled for it. */
public final class Diagnosis {
    private Diagnosis() {}

    /** What to tell about an operation that failed. */
    public static Progress.Broken of(String stage, Ending ending, Workplace place) {
        List<Progress.Cause> causes = new ArrayList<>();
        int cancelled = 0;
        for (StackEvent event : ending.events()) {
            if (event.isOfStack() || !event.isFailure()) {
                continue;
            }
            if (event.isCancellation() && !causes.isEmpty()) {
                cancelled++;
            } else {
                causes.add(cause(event, ending, place));
            }
        }
        if (causes.isEmpty()) {
            String reason = ending.state().map(StackState::reason).orElse("the stack is gone");
            causes.add(new Progress.Cause(
                    ending.state().map(StackState::name).orElse("the stack"),
                    StackEvent.STACK,
                    reason,
                    Optional.empty(),
                    List.of()));
        }
        return new Progress.Broken(stage, causes, cancelled, left(ending));
    }

    private static Progress.Cause cause(StackEvent event, Ending ending, Workplace place) {
        List<String> more = new ArrayList<>();
        // What failed for a hook only names it; what the hook said stands in an event of its own.
        ending.events().stream()
                .filter(other -> other.logicalId().equals(event.logicalId()))
                .map(StackEvent::hook)
                .filter(hook -> !hook.isEmpty())
                .distinct()
                .forEach(more::add);
        more.addAll(more(event, place));
        return new Progress.Cause(
                event.logicalId(),
                event.type(),
                event.reason().isEmpty() ? event.status() : event.reason(),
                place.places().ofLogicalId(event.logicalId()),
                more);
    }

    private static List<String> more(StackEvent event, Workplace place) {
        if (!event.type().equals("AWS::ECS::Service") || event.physicalId().isEmpty()) {
            return List.of();
        }
        try {
            return place.report().lines(event.physicalId());
        } catch (ServiceFault fault) {
            return List.of("what its tasks say could not be read: " + fault.getMessage());
        }
    }

    private static String left(Ending ending) {
        if (ending.state().isEmpty()) {
            return "the stack is gone";
        }
        StackState state = ending.state().get();
        return switch (state.statusText()) {
            case "ROLLBACK_COMPLETE" ->
                state.name() + " was rolled back and holds nothing; the next apply deletes and creates it";
            case "UPDATE_ROLLBACK_COMPLETE" -> state.name() + " was rolled back: what was there before serves";
            case "UPDATE_ROLLBACK_FAILED" ->
                state.name() + " could not be rolled back; mend the cause, then continue with --continue-rollback";
            case "DELETE_FAILED" -> state.name() + " is still there, with what could not be deleted";
            default -> state.name() + " is in " + state.statusText();
        };
    }
}
