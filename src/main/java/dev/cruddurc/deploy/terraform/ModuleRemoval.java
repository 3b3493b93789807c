package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Stage;
import java.util.Map;

/** The removal of a whole module. What stays is nobody's then. */
record ModuleRemoval(Stage stage, Review review, ModuleRuns runs, BackendMarks marks) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Map<String, String> run() throws Stop {
        Map<String, String> outputs = runs.apply(stage);
        try {
            marks.release(stage);
        } catch (ServiceFault fault) {
            runs.listener()
                    .on(new Progress.Warning("the tag " + BackendMarks.TAG + " of what stays could not be taken away: "
                            + fault.getMessage()));
        }
        return outputs;
    }

    @Override
    public void discard() {
        runs.discard();
    }
}
