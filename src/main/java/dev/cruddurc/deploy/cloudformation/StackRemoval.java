package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.operation.Deletions;
import dev.cruddurc.deploy.operation.Diagnosis;
import dev.cruddurc.deploy.operation.Ending;
import dev.cruddurc.deploy.operation.Patience;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Weight;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The deletion of a stack.
 *
 * @param template what it was deployed with; empty where that is not JSON
 * @param conduct what to leave alone if a deletion has failed before
 */
record StackRemoval(Stage stage, StackState stack, Optional<StageTemplate> template, Workplace place, Conduct conduct)
        implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Review review() {
        List<Change> changes = new ArrayList<>();
        template.ifPresent(deployed -> deployed.types()
                .forEach((id, type) -> changes.add(new Change(
                        Change.Kind.REMOVE,
                        id,
                        type,
                        Weight.of(type),
                        deployed.isRetained(id),
                        List.of(),
                        place.places().ofLogicalId(id)))));
        return new Review(changes);
    }

    @Override
    public Map<String, String> run() throws Stop {
        boolean failedBefore = stack.status().equals(Optional.of(StackStatus.DELETE_FAILED));
        boolean forces = failedBefore && conduct.force();
        if (forces) {
            place.tell(
                    new Progress.Note("what cannot be deleted is left behind in the account, and is nobody's then:"));
            for (StackResource resource : new Patience(place)
                    .ask("listing resources", () -> place.service().resources(stack.arn()))) {
                if (resource.status().equals("DELETE_FAILED")) {
                    place.tell(new Progress.Note("  " + resource.line()));
                }
            }
        }
        Deletions deletions = new Deletions(place);
        Ending ending =
                forces ? deletions.force(stack) : deletions.delete(stack, failedBefore ? conduct.retain() : List.of());
        if (!ending.succeeded()) {
            place.tell(Diagnosis.of(stage.name(), ending, place));
            throw new Stop(
                    Outcome.FAILED,
                    "stack " + stack.name() + " could not be deleted",
                    "mend the cause and run the command again, or leave what stands in the way alone: --retain ID",
                    "or whatever cannot be deleted: --force-delete");
        }
        return new TreeMap<>();
    }

    @Override
    public void discard() {
        // Nothing was made for it.
    }
}
