package dev.cruddurc.deploy;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who keeps what is deployed: each target tags what it makes, and leaves alone what the other one has tagged. */
public interface BackendMarks {
    /** The tag that says it. */
    String TAG = "cruddurc:backend";

    /** The target that made a stage's resources, as their tag says; empty where there are none, or none with a tag. */
    Optional<String> of(Stage stage) throws ServiceFault;

    /** The repositories of a stage that are there already, by what they are to the deployment: their names. */
    Map<Id, String> repositories(Stage stage) throws ServiceFault;

    /** Takes the tag from what stays when a stage goes, so that either target may adopt it. */
    void release(Stage stage) throws ServiceFault;

    /** Where nothing can be looked at. */
    static BackendMarks none() {
        return new BackendMarks() {
            @Override
            public Optional<String> of(Stage stage) {
                return Optional.empty();
            }

            @Override
            public Map<Id, String> repositories(Stage stage) {
                return new TreeMap<>();
            }

            @Override
            public void release(Stage stage) {
                // There is nothing.
            }
        };
    }

    /** Stops unless a stage that a target does not have yet is free. */
    default void requireFree(Stage stage, String backend) throws Stop {
        Optional<String> keeper;
        try {
            keeper = of(stage);
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "looking for who deployed stage " + stage);
        }
        if (keeper.isPresent() && !keeper.get().equals(backend)) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stage " + stage + " is deployed already, and kept by " + keeper.get(),
                    "nothing was changed; go on with it: --target " + keeper.get(),
                    "to change over, destroy it with that target first");
        }
    }
}
