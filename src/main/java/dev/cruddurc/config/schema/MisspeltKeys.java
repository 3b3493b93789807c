package dev.cruddurc.config.schema;

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
 * Reads keys that have been refused as those that were probably meant: what else is found then does not follow from the slip, such
 * as a reference to a sidecar under {@code sidecar}.
 */
final class MisspeltKeys {
    private final Set<Span> refused = new TreeSet<>();

    private MisspeltKeys(List<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            if (diagnostic.code() == Code.UNKNOWN_KEY) {
                refused.add(diagnostic.span());
            }
        }
    }

    /** The file with the keys that were meant, at the places of those that stand there. */
    static Node.Mapping mended(Site file, Node.Mapping tree, List<Diagnostic> found) {
        MisspeltKeys keys = new MisspeltKeys(found);
        return keys.refused.isEmpty() ? tree : keys.mapping(file, tree);
    }

    private Node mended(Site site) {
        if (site.node() instanceof Node.Mapping mapping) {
            return mapping(site, mapping);
        }
        if (site.node() instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            Shape item = site.shape().item();
            for (int index = 0; index < sequence.items().size(); index++) {
                items.add(mended(site.item(sequence.items().get(index), index, item)));
            }
            return new Node.Sequence(items, sequence.span());
        }
        return site.node();
    }

    private Node.Mapping mapping(Site site, Node.Mapping mapping) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        mapping.entries().forEach(entry -> taken.add(entry.name()));
        for (Node.Entry entry : mapping.entries()) {
            Optional<String> meant = refused.contains(entry.key().span())
                    ? KeyFault.meant(site, entry.name()).filter(taken::add)
                    : Optional.empty();
            Node.Entry named = meant.isPresent()
                    ? new Node.Entry(
                            new Node.Scalar(meant.get(), true, entry.key().span()), entry.value())
                    : entry;
            entries.add(new Node.Entry(named.key(), mended(site.of(named))));
        }
        return new Node.Mapping(entries, mapping.span());
    }
}
