package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.model.Stage;
import java.util.Map;

/** A plan that is ready. */
record ModuleStep(Stage stage, Review review, ModuleRuns runs) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Map<String, String> run() throws Stop {
        return runs.apply(stage);
    }

    @Override
    public void discard() {
        runs.discard();
    }
}
