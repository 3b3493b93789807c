package dev.cruddurc.deploy;

import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.model.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stages are deployed with. */
public interface Target {
    /** Its name for people. */
    String name();

    /** What a stage is there: a stack, or a folder with a state. */
    String unit(Stage stage);

    /** Stops where somebody else keeps a stage that is not deployed with this target. */
    void requireFree(Stage stage) throws Stop;

    /** What the resources of a stage are called there: those of the file, and those that are deployed. */
    Set<String> resources(Stage stage) throws Stop;

    /** The outputs of a stage as it is deployed now; empty where it is not. */
    Optional<Map<String, String>> outputs(Stage stage) throws Stop;

    /**
     * Finds out what deploying a stage would change.
     *
     * @param inputs what earlier stages hand over
     * @param keep whether what the stage does not have any more stays for now, since later stages may still use it
     * @param onlyLook whether to leave nothing behind that a plan should not leave
     */
    Step prepare(Stage stage, Map<String, String> inputs, boolean keep, boolean onlyLook) throws Stop;

    /** Whether preparing a stage kept something for now that it does not have any more. */
    boolean hasKept(Stage stage);

    /** A stage as it stands; empty where it is not deployed. */
    Optional<Standing> standing(Stage stage) throws Stop;

    /** Whether the validation records of certificates stay in their zones when the stage goes. */
    boolean leavesRecords();

    /** Prepares the removal of a whole stage. */
    Step remove(Stage stage) throws Stop;
}
