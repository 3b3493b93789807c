package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A value of the file with its place. */
public sealed interface Node permits Node.Mapping, Node.Sequence, Node.Scalar {
    /** The range of the whole value. */
    Span span();

    /** Keys with values in the order of the file; no key stands twice. */
    record Mapping(List<Entry> entries, Span span) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value under a key. */
        public Optional<Node> get(String key) {
            Optional<Entry> entry = entry(key);
            return entry.isPresent() ? Optional.of(entry.get().value()) : Optional.empty();
        }

        /** The key and value under a key. */
        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.name().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {
        /** The key's text. */
        public String name() {
            return key.text();
        }
    }

    /** Values in the order of the file. */
    record Sequence(List<Node> items, Span span) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A scalar. Only a plain one has a type other than text, by the YAML 1.2 core schema.
     *
     * @param text the content: for a plain scalar its source text ({@code 1.10} stays {@code 1.10})
     */
    record Scalar(String text, boolean plain, Span span) implements Node {
        /** What the core schema of YAML 1.2 makes of it. */
        public ScalarType type() {
            return plain ? ScalarType.of(text) : ScalarType.TEXT;
        }
    }
}
