package dev.cruddurc.change;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that differs between two states.
 *
 * @param security what matters most, found in the first backend that both sides have
 * @param changes by backend; a backend that a side lacks is not there
 */
public record Difference(
        String before, String after, List<SecurityChange> security, Map<Backend, List<ResourceChange>> changes) {
    public Difference {
        security = List.copyOf(security);
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    /** The difference of two sides. */
    public static Difference of(Side before, Side after) {
        Map<Backend, List<ResourceChange>> changes = new EnumMap<>(Backend.class);
        List<SecurityChange> security = List.of();
        for (Backend backend : Backend.values()) {
            if (backend.isIn(before) && backend.isIn(after)) {
                security = changes.isEmpty() ? Security.of(backend, before, after) : security;
                changes.put(backend, Comparison.of(backend, before, after));
            }
        }
        return new Difference(before.name(), after.name(), security, changes);
    }

    /** Whether nothing would happen. */
    public boolean isEmpty() {
        return changes.values().stream().allMatch(List::isEmpty);
    }

    /** The worst that happens to traffic in a backend. */
    static Effect.Traffic worst(List<ResourceChange> changes) {
        Effect.Traffic worst = Effect.Traffic.NONE;
        for (ResourceChange change : changes) {
            Effect.Traffic one = change.effect().traffic();
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }

    /** The other end of a move: what is added in one stage under the name that is removed from another. */
    static Optional<ResourceChange> moved(ResourceChange change, List<ResourceChange> changes) {
        return changes.stream()
                .filter(other ->
                        other.name().equals(change.name()) && other.type().equals(change.type()))
                .filter(other -> (change.kind() == Kind.REMOVED && other.kind() == Kind.ADDED)
                        || (change.kind() == Kind.ADDED && other.kind() == Kind.REMOVED))
                .findFirst();
    }

    /** How many of each kind, such as {@code 1 added, 2 changed}. */
    static String counts(List<ResourceChange> changes) {
        StringBuilder out = new StringBuilder();
        for (Kind kind : Kind.values()) {
            long count =
                    changes.stream().filter(change -> change.kind() == kind).count();
            if (count > 0) {
                out.append(out.isEmpty() ? "" : ", ").append(count).append(' ').append(kind.word());
            }
        }
        return out.isEmpty() ? "no changes" : out.toString();
    }
}
