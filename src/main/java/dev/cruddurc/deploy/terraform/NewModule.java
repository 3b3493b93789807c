package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A look at a module that cannot be planned yet, since earlier stages have to hand something over: all of it would be new. */
record NewModule(ModuleText module, Places places) implements Step {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Review review() {
        List<Change> changes = new ArrayList<>();
        module.resources()
                .forEach((address, type) -> changes.add(new Change(
                        Change.Kind.ADD, address, type, Weight.of(type), false, List.of(), places.ofAddress(address))));
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
