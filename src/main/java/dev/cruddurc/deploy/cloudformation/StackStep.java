package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.operation.ChangeSets;
import dev.cruddurc.deploy.operation.Diagnosis;
import dev.cruddurc.deploy.operation.Ending;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.model.Stage;
import java.util.Map;
import java.util.TreeMap;

/** A change set that is ready. */
record StackStep(Stage stage, String stack, ChangeSetState changeSet, Review review, Workplace place) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Map<String, String> run() throws Stop {
        Ending ending = new ChangeSets(place).execute(changeSet, stack);
        if (!ending.succeeded()) {
            place.tell(Diagnosis.of(stage.name(), ending, place));
            throw new Stop(
                    Outcome.FAILED,
                    "stage " + stage + " was not deployed",
                    "mend the cause, then run the command again: it goes on at this stage");
        }
        return ending.state().map(StackState::outputs).orElse(new TreeMap<>());
    }

    @Override
    public void discard() {
        new ChangeSets(place).discard(changeSet);
    }
}
