package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds two states of one backend against each other. */
final class Comparison {
    private static final Rules RULES = Rules.read();

    private final Backend backend;
    private final Map<String, Declared> before;
    private final Map<String, Declared> after;
    private final Map<String, List<AttributeChange>> leaves = new TreeMap<>();
    private final Map<String, Replaces> replaced = new TreeMap<>();
    private final Map<String, String> because = new TreeMap<>();

    private Comparison(Backend backend, Map<String, Declared> before, Map<String, Declared> after) {
        this.backend = backend;
        this.before = before;
        this.after = after;
    }

    static List<ResourceChange> of(Backend backend, Side before, Side after) {
        Comparison comparison = new Comparison(backend, backend.read(before), backend.read(after));
        comparison.compare();
        return comparison.changes(before.places(), after.places());
    }

    private void compare() {
        after.forEach((key, is) -> {
            Declared was = before.get(key);
            if (was != null && was.type().equals(is.type())) {
                List<AttributeChange> found = new ArrayList<>();
                for (AttributeChange leaf : Leaves.of(was.attributes(), is.attributes())) {
                    found.add(weigh(key, is, leaf));
                }
                leaves.put(key, found);
            }
        });
        for (boolean more = true; more; ) {
            more = false;
            for (Map.Entry<String, Declared> entry : after.entrySet()) {
                more |= leaves.containsKey(entry.getKey()) && follow(entry.getKey(), entry.getValue());
            }
        }
    }

    private AttributeChange weigh(String key, Declared is, AttributeChange leaf) {
        Replaces replaces = RULES.replaces(is.type(), withoutPositions(leaf.path()));
        replaced.merge(key, replaces, (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new AttributeChange(leaf.path(), leaf.before(), leaf.after(), replaces != Replaces.NO);
    }

    private static String withoutPositions(String path) {
        return path.replaceAll("\\.[0-9]+(?=\\.|$)", "");
    }

    /** What refers to something that is made anew gets another value there, although it says the same. */
    private boolean follow(String key, Declared is) {
        boolean more = false;
        for (Map.Entry<String, Json> attribute : is.attributes().entrySet()) {
            for (String other : referred(is, attribute.getValue())) {
                String path = attribute.getKey();
                boolean known = leaves.get(key).stream()
                        .anyMatch(leaf -> leaf.attribute().equals(path));
                if (!known) {
                    String name = after.get(other).name();
                    boolean replaces = RULES.replaces(is.type(), path) == Replaces.YES;
                    leaves.get(key)
                            .add(new AttributeChange(path, "of the old " + name, "of the new " + name, replaces));
                    if (replaces) {
                        replaced.put(key, Replaces.YES);
                    }
                    because.putIfAbsent(key, name);
                    more = true;
                }
            }
        }
        return more;
    }

    /** The resources that a value refers to and of which what it reads becomes another. */
    private Set<String> referred(Declared from, Json value) {
        Set<String> found = new TreeSet<>();
        if (backend == Backend.CLOUDFORMATION) {
            for (String name : Templates.references(value)) {
                if (replaced.get(from.stage() + "/" + name) == Replaces.YES) {
                    found.add(from.stage() + "/" + name);
                }
            }
            return found;
        }
        for (Modules.Reference reference : Modules.references(value)) {
            String key = from.stage() + "/" + reference.address();
            Declared other = after.get(key);
            if (other != null && leaves.containsKey(key) && isOther(key, other, reference.attribute())) {
                found.add(key);
            }
        }
        return found;
    }

    /** What the module itself says stays as it is said; what the account gives is another for another resource. */
    private boolean isOther(String key, Declared other, String attribute) {
        return other.attributes().containsKey(attribute)
                ? leaves.get(key).stream().anyMatch(leaf -> leaf.attribute().equals(attribute))
                : replaced.get(key) == Replaces.YES;
    }

    private List<ResourceChange> changes(Map<String, String> placesBefore, Map<String, String> placesAfter) {
        Map<String, ResourceChange> all = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Declared was = before.get(key);
            Declared is = after.get(key);
            Declared one = is == null ? was : is;
            String place = (is == null ? placesBefore : placesAfter).getOrDefault(one.name(), "");
            if (was == null || is == null) {
                Kind kind = was == null ? Kind.ADDED : Kind.REMOVED;
                all.put(key, change(one, kind, List.of(), place, ""));
            } else if (!was.type().equals(is.type())) {
                all.put(key, change(one, Kind.REPLACED, List.of(), place, ""));
            } else if (!leaves.get(key).isEmpty()) {
                Kind kind = switch (replaced.getOrDefault(key, Replaces.NO)) {
                    case YES -> Kind.REPLACED;
                    case MAYBE -> Kind.MAYBE_REPLACED;
                    case NO -> Kind.CHANGED;
                };
                all.put(key, change(one, kind, leaves.get(key), place, because.getOrDefault(key, "")));
            } else if (!was.order().equals(is.order())) {
                Kind kind = was.isHandledAs(is) ? Kind.ANNOTATED : Kind.REORDERED;
                all.put(key, change(one, kind, List.of(), place, ""));
            }
        }
        return List.copyOf(all.values());
    }

    /** The word of the table for what happens, at its worst. */
    private static String how(Declared one, Kind kind) {
        boolean replaced = kind == Kind.REPLACED || kind == Kind.MAYBE_REPLACED;
        return !replaced ? kind.word() : one.isRenewed() ? Rules.RENEWED : Kind.REPLACED.word();
    }

    private static ResourceChange change(
            Declared one, Kind kind, List<AttributeChange> leaves, String place, String because) {
        List<String> attributes =
                leaves.stream().map(AttributeChange::attribute).distinct().toList();
        Effect effect = RULES.effect(one.type(), attributes, how(one, kind));
        return new ResourceChange(one.stage(), one.name(), one.type(), kind, leaves, effect, place, because);
    }
}
