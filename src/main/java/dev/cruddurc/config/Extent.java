package dev.cruddurc.config;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping of the file, a service or the whole, by its keys: which of them are broken.
 *
 * @param name of the service; empty for the file
 * @param keys with the places of all that stands under each
 * @param broken the keys with an error under them
 * @param open whether a key that is not there may be meant: one is misspelt, or one that must be there is missing
 * @param lost whether nothing of it can be used: its name cannot be one, or it is no mapping
 */
record Extent(String name, Span place, List<Key> keys, Set<String> broken, boolean open, boolean lost) {
    /** A key and the places of its own and of all below it. */
    record Key(String name, List<Span> places) {
        boolean has(Span span) {
            for (Span place : places) {
                if (place.overlaps(span)) {
                    return true;
                }
            }
            return false;
        }
    }

    static Extent ofService(Node.Entry service, List<Diagnostic> errors) {
        return of(service.name(), service.key().span(), service.value(), "", errors);
    }

    /**
     * The file itself.
     *
     * @param without a key that has extents of its own
     */
    static Extent ofFile(Node.Mapping file, String without, List<Diagnostic> errors) {
        return of("", Span.startOf(file.span().file()), file, without, errors);
    }

    private static Extent of(String name, Span place, Node value, String without, List<Diagnostic> errors) {
        List<Key> keys = new ArrayList<>();
        Set<String> broken = new TreeSet<>();
        boolean lost = !(value instanceof Node.Mapping);
        boolean open = lost;
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                List<Span> places = new ArrayList<>();
                places.add(entry.key().span());
                if (!entry.name().equals(without)) {
                    collect(entry.value(), places);
                }
                keys.add(new Key(entry.name(), places));
            }
        }
        for (Diagnostic error : errors) {
            Optional<Key> key = key(keys, error.span());
            if (key.isPresent()) {
                broken.add(key.get().name());
                boolean unknown = error.code() == Code.UNKNOWN_KEY
                        && key.get().places().get(0).equals(error.span());
                open |= unknown;
            } else if (place.overlaps(error.span())) {
                open = true;
                lost |= error.code() != Code.MISSING_KEY;
            }
        }
        return new Extent(name, place, keys, broken, open, lost);
    }

    private static Optional<Key> key(List<Key> keys, Span span) {
        for (Key key : keys) {
            if (key.has(span)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Of collections what they hold: the range of one ends where the next begins. Empty ones are their brackets. */
    private static void collect(Node node, List<Span> places) {
        int before = places.size();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                places.add(entry.key().span());
                collect(entry.value(), places);
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                collect(item, places);
            }
        }
        if (places.size() == before) {
            places.add(node.span());
        }
    }

    /** Whether any of the places lies in it. */
    boolean has(List<Span> places) {
        for (Span span : places) {
            if (place.overlaps(span) || key(keys, span).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether nothing is broken of what a finding depends on: of the keys that it points at, and of others.
     *
     * @param needed empty for all keys
     */
    boolean isSound(List<Span> places, Optional<Set<String>> needed) {
        if (broken.isEmpty() && !open) {
            return true;
        }
        if (needed.isEmpty()) {
            return false;
        }
        for (String key : needed.get()) {
            if (!isSound(key)) {
                return false;
            }
        }
        for (Span span : places) {
            Optional<Key> key = key(keys, span);
            if (key.isPresent() && broken.contains(key.get().name())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a key says what it is meant to say, or is left out on purpose. */
    boolean isSound(String key) {
        return !broken.contains(key) && !(open && isAbsent(key));
    }

    private boolean isAbsent(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return false;
            }
        }
        return true;
    }
}
