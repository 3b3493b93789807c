package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.util.List;
import java.util.Optional;

/**
 * How an operation ended.
 *
 * @param state the stack's last state; empty when it is gone
 * @param events all events of the operation, oldest first
 */
public record Ending(boolean succeeded, Optional<StackState> state, List<StackEvent> events) {
    public Ending {
        events = List.copyOf(events);
    }
}
