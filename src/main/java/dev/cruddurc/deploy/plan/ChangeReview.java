package dev.cruddurc.deploy.plan;

import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.ResourceChange;
import java.util.ArrayList;
import java.util.List;

/** Reads a change set. */
public final class ChangeReview {
    private ChangeReview() {}

    /** What a change set is going to do. */
    public static Review of(ChangeSetState changeSet, Places places) {
        List<Change> changes = new ArrayList<>();
        for (ResourceChange change : changeSet.changes()) {
            changes.add(of(change, places));
        }
        return new Review(changes);
    }

    private static Change of(ResourceChange change, Places places) {
        return new Change(
                kind(change),
                change.logicalId(),
                change.type(),
                Weight.of(change.type()),
                change.policy().contains("Retain"),
                change.details().stream()
                        .map(ResourceChange.Detail::property)
                        .filter(property -> !property.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                places.ofLogicalId(change.logicalId()));
    }

    /** A replacement that depends on something known only later is taken for one, and so is an action that we do not know. */
    private static Change.Kind kind(ResourceChange change) {
        return switch (change.action()) {
            case "Add" -> Change.Kind.ADD;
            case "Remove" -> Change.Kind.REMOVE;
            case "Import" -> Change.Kind.ADOPT;
            case "Modify", "SyncWithActual" ->
                change.replacement().isEmpty() || change.replacement().equals("False")
                        ? Change.Kind.CHANGE
                        : Change.Kind.REPLACE;
            default -> Change.Kind.REPLACE;
        };
    }
}
