package dev.cruddurc.cli;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path of keys or a line of the file, and the resources that come from there. */
final class NamedPlace {
    private final Optional<Node.Mapping> root;

    NamedPlace(SourceFile source) {
        this.root = new YamlReader(ReaderLimits.standard()).read(source, new Diagnostics());
    }

    /** The resources; none where the name is neither a path nor a line. */
    List<Resource> resources(String name, Deployment deployment) {
        List<Span> chain = name.matches(".*:[0-9]{1,7}(:[0-9]{1,7})?")
                ? lineChain(Integer.parseInt(name.replaceAll("^.*?:([0-9]{1,7})(:[0-9]{1,7})?$", "$1")))
                : pathChain(List.of(name.split("\\.", -1)));
        // From the inside out: a variable makes no resource, the service around it does.
        for (int at = chain.size() - 1; at > 0; at--) {
            List<Resource> found = from(chain.get(at), deployment);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Resource> from(Span place, Deployment deployment) {
        List<Resource> found = new ArrayList<>();
        for (Resource resource : deployment.resources().values()) {
            Origin origin = resource.origin();
            boolean within = contains(place, origin.span());
            for (Origin.Part part : origin.parts()) {
                within |= contains(place, part.span());
            }
            if (within) {
                found.add(resource);
            }
        }
        return found;
    }

    private static boolean contains(Span outer, Span inner) {
        return compare(outer.line(), outer.column(), inner.line(), inner.column()) <= 0
                && compare(inner.line(), inner.column(), outer.endLine(), outer.endColumn()) < 0;
    }

    private static int compare(int line, int column, int otherLine, int otherColumn) {
        return line == otherLine ? Integer.compare(column, otherColumn) : Integer.compare(line, otherLine);
    }

    /** The nodes around a path's end, from the outside in; empty where the path leads nowhere. */
    private List<Span> pathChain(List<String> keys) {
        List<Span> chain = new ArrayList<>();
        if (root.isEmpty()) {
            return chain;
        }
        Node node = root.get();
        chain.add(node.span());
        for (String key : keys) {
            if (!(node instanceof Node.Mapping mapping) || mapping.entry(key).isEmpty()) {
                return List.of();
            }
            Node.Entry entry = mapping.entry(key).get();
            chain.add(around(entry));
            node = entry.value();
        }
        return chain;
    }

    private List<Span> lineChain(int line) {
        List<Span> chain = new ArrayList<>();
        root.ifPresent(mapping -> {
            chain.add(mapping.span());
            descend(mapping, line, chain);
        });
        return chain;
    }

    private static void descend(Node node, int line, List<Span> chain) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Span around = around(entry);
                if (around.line() <= line && line <= around.endLine()) {
                    chain.add(around);
                    descend(entry.value(), line, chain);
                    return;
                }
            }
        }
    }

    /** From the key to the value's end. */
    private static Span around(Node.Entry entry) {
        Span key = entry.key().span();
        Span value = entry.value().span();
        return new Span(key.file(), key.line(), key.column(), value.endLine(), value.endColumn());
    }
}
