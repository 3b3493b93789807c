package dev.cruddurc.config.overlay;

import dev.cruddurc.config.parse.Findings;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Lays every service over {@code defaults}, by the rules of environments. */
public final class ApplyDefaults {
    private ApplyDefaults() {}

    /** The tree with what each service leaves to the defaults. */
    public static Node.Mapping to(Node.Mapping tree, Findings findings) {
        if (!(tree.get("defaults").orElse(null) instanceof Node.Mapping defaults)
                || !(tree.get("services").orElse(null) instanceof Node.Mapping services)) {
            return tree;
        }
        Overlay overlay = new Overlay(findings);
        List<Node.Entry> completed = new ArrayList<>();
        for (Node.Entry service : services.entries()) {
            Node value = service.value() instanceof Node.Mapping said ? overlay.lay(defaults, said) : service.value();
            completed.add(new Node.Entry(service.key(), value));
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : tree.entries()) {
            boolean replaced = entry.name().equals("services");
            entries.add(replaced ? new Node.Entry(entry.key(), new Node.Mapping(completed, services.span())) : entry);
        }
        return new Node.Mapping(entries, tree.span());
    }
}
