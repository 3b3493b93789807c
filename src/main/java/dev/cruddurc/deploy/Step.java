package dev.cruddurc.deploy;

import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Stop;
import java.util.List;
import java.util.Map;

/** Something that is ready to be done to one stage, and was not done yet. */
public interface Step {
    /** Whether there is nothing to do. */
    boolean isEmpty();

    /** What it changes. */
    Review review();

    /** Does it, and hands back the stage's outputs. */
    Map<String, String> run() throws Stop;

    /** Leaves it. */
    void discard();

    /** A step that does nothing. */
    static Step none(Map<String, String> outputs) {
        return new Step() {
            @Override
            public boolean isEmpty() {
                return true;
            }

            @Override
            public Review review() {
                return new Review(List.of());
            }

            @Override
            public Map<String, String> run() {
                return outputs;
            }

            @Override
            public void discard() {
                // Nothing was made for it.
            }
        };
    }
}
