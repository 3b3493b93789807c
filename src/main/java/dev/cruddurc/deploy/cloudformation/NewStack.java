package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A look at a stack that is not there: all of its template would be new, and no one has to be asked to know that. */
record NewStack(StageTemplate template, Places places) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Review review() {
        List<Change> changes = new ArrayList<>();
        template.types()
                .forEach((id, type) -> changes.add(new Change(
                        Change.Kind.ADD, id, type, Weight.of(type), false, List.of(), places.ofLogicalId(id))));
        return new Review(changes);
    }

    @Override
    public Map<String, String> run() {
        throw new IllegalStateException("a plan is not executed");
    }

    @Override
    public void discard() {
        // Nothing was made for it.
    }
}
