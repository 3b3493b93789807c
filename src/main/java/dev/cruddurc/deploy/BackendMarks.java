package dev.cruddurc.deploy;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who keeps what is deployed: each target tags what it makes, and leaves alone what the other one has tagged. */
public interface BackendMarks {
    /** The tag that says it. */
    String TAG = "cruddurc:backend";

    /**
     * Something of a stage that a target keeps.
     *
     * @param backend the target, as its tag says
     * @param what the thing, for people: {@code repository shop/web}
     * @param release the command that takes the tag away; empty where none does
     */
    record Mark(String backend, String what, String release) {}

    /** What of a stage somebody keeps; nothing where there is none of it, or none with a tag. */
    List<Mark> of(Stage stage) throws ServiceFault;

    /** The repositories of a stage that are there already, by what they are to the deployment: their names. */
    Map<Id, String> repositories(Stage stage) throws ServiceFault;

    /** Takes the tag from what stays when a stage goes, so that either target may adopt it. */
    void release(Stage stage) throws ServiceFault;

    /** Where nothing can be looked at. */
    static BackendMarks none() {
        return new BackendMarks() {
            @Override
            public List<Mark> of(Stage stage) {
                return List.of();
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

    /** Stops where a stage that a target does not know is kept by another one; hands back what the target itself has tagged. */
    default List<Mark> requireFree(Stage stage, String backend) throws Stop {
        List<Mark> marks = new ArrayList<>();
        try {
            marks.addAll(of(stage));
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "looking for who deployed stage " + stage);
        }
        for (Mark mark : marks) {
            if (!mark.backend().equals(backend)) {
                throw new Stop(
                        Outcome.NOT_POSSIBLE,
                        "stage " + stage + " is deployed already, and kept by " + mark.backend() + ": " + mark.what(),
                        "nothing was changed; go on with it: --target " + mark.backend(),
                        "to change over, destroy it with that target first");
            }
        }
        return marks;
    }
}
