package dev.cruddurc.deploy;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Weight;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A look at a stage that is not there: all of it would be new, and no one has to be asked to know that.
 *
 * @param types of the resources, by their names in the artifact
 * @param places where the file asks for a resource, by its name
 */
public record NewStage(Map<String, String> types, Function<String, Optional<Span>> places) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Review review() {
        List<Change> changes = new ArrayList<>();
        types.forEach((name, type) -> changes.add(
                new Change(Change.Kind.ADD, name, type, Weight.of(type), false, List.of(), places.apply(name))));
        return new Review(changes);
    }

    @Override
    public Map<String, String> run() {
        throw new IllegalStateException("a look is not executed");
    }

    @Override
    public void discard() {
        // Nothing was made for it.
    }
}
