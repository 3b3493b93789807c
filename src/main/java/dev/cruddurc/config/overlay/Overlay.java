package dev.cruddurc.config.overlay;

import dev.cruddurc.config.parse.Findings;
import dev.cruddurc.config.parse.ShortForms;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays one mapping over another. Mappings merge key by key; scalars and lists replace; where a short form meets a mapping it is
 * expanded first; null removes. Every node keeps the place where it is said.
 */
final class Overlay {
    private final Findings findings;

    Overlay(Findings findings) {
        this.findings = findings;
    }

    /** What both say, the upper one over the lower one. */
    Node.Mapping lay(Node.Mapping lower, Node.Mapping upper) {
        Map<String, Node.Entry> left = new LinkedHashMap<>();
        for (Node.Entry entry : upper.entries()) {
            left.put(entry.name(), entry);
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : lower.entries()) {
            Node.Entry over = left.remove(entry.name());
            Optional<Node.Entry> merged = over == null ? Optional.of(entry) : merge(entry, over);
            if (merged.isPresent()) {
                entries.add(merged.get());
            }
        }
        for (Node.Entry entry : left.values()) {
            Optional<Node.Entry> added = add(entry, lower);
            if (added.isPresent()) {
                entries.add(added.get());
            }
        }
        return new Node.Mapping(entries, lower.span());
    }

    private Optional<Node.Entry> merge(Node.Entry lower, Node.Entry upper) {
        if (isNull(upper.value())) {
            return Optional.empty();
        }
        String key = upper.name();
        Node below = upper.value() instanceof Node.Mapping ? ShortForms.expand(key, lower.value()) : lower.value();
        Node above = lower.value() instanceof Node.Mapping ? ShortForms.expand(key, upper.value()) : upper.value();
        if (below instanceof Node.Mapping one && above instanceof Node.Mapping other) {
            return Optional.of(new Node.Entry(lower.key(), lay(one, other)));
        }
        return Optional.of(new Node.Entry(upper.key(), withoutNulls(upper.value())));
    }

    private Optional<Node.Entry> add(Node.Entry entry, Node.Mapping lower) {
        if (isNull(entry.value())) {
            Diagnostic error = Diagnostic.of(
                            Code.NOTHING_TO_REMOVE,
                            entry.key().span(),
                            "there is no `" + entry.name() + "` to remove here")
                    .label("has no value, which removes a key");
            findings.add(findings.nearest(entry.name(), () -> names(lower))
                    .map(near -> error.help("did you mean `" + near + "`?"))
                    .orElse(error.help("give it a value, or leave it out")));
            return Optional.empty();
        }
        return Optional.of(new Node.Entry(entry.key(), withoutNulls(entry.value())));
    }

    /** A value that nothing lies under, in which there is nothing to remove either. */
    private Node withoutNulls(Node node) {
        return node instanceof Node.Mapping mapping ? lay(new Node.Mapping(List.of(), mapping.span()), mapping) : node;
    }

    private static List<String> names(Node.Mapping mapping) {
        return mapping.entries().stream().map(Node.Entry::name).toList();
    }

    static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.NULL;
    }
}
