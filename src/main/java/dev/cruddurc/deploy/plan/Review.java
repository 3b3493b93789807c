package dev.cruddurc.deploy.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** All that a stage is going to change, gravest first, then in the order of the file. */
public record Review(List<Change> changes) {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change ->
                    change.place().isEmpty() ? 0 : change.place().get().line())
            .thenComparing(Change::resource);

    public Review {
        changes = changes.stream().sorted(ORDER).toList();
    }

    /** The same with what each change of access lets somebody do or reach that was not so before. */
    public Review widened(Function<Change, List<String>> wider) {
        return new Review(changes.stream()
                .map(change -> change.weight() == Weight.ACCESS && change.kind() != Change.Kind.REMOVE
                        ? change.wider(wider.apply(change))
                        : change)
                .toList());
    }

    /** The same where of what would stay some is taken along once the stage has let go of it. */
    public Review takingAlong(Predicate<Change> taken) {
        return new Review(changes.stream()
                .map(change -> change.kept() && taken.test(change) ? change.takenAlong() : change)
                .toList());
    }

    /** How many there are of a kind. */
    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Those that need a consent of their own, save the ones that have it. */
    public List<Change> withoutConsent(List<String> allowed) {
        return changes.stream()
                .filter(Change::isGrave)
                .filter(change -> !allowed.contains(change.resource()))
                .toList();
    }

    /** {@code 3 to add, 1 to replace}: only what there is. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Change.Kind kind : List.of(
                Change.Kind.ADD, Change.Kind.CHANGE, Change.Kind.REPLACE, Change.Kind.REMOVE, Change.Kind.ADOPT)) {
            if (count(kind) > 0) {
                parts.add(count(kind) + " to " + kind.word());
            }
        }
        return parts.isEmpty() ? "only outputs or tags change" : String.join(", ", parts);
    }
}
