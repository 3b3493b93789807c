package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.deploy.stack.Tokens;

/**
 * What operations on stacks work with.
 *
 * @param again the command line that comes back to where this one is, for what is told to the user
 */
public record Workplace(
        CloudFormationService service,
        ServiceReport report,
        Timing timing,
        Interrupt interrupt,
        Pace pace,
        Places places,
        Progress.Listener listener,
        String again) {
    Tokens tokens() {
        return new Tokens(timing.random());
    }

    /** Tells. */
    public void tell(Progress progress) {
        listener.on(progress);
    }
}
