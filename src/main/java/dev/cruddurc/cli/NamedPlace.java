package dev.cruddurc.cli;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a path of keys or a line in the tree of the file. */
final class NamedPlace {
    private static final Pattern LINE = Pattern.compile(".*:([0-9]{1,7})(:[0-9]{1,7})?");

    private final Optional<Node.Mapping> root;

    NamedPlace(SourceFile source) {
        this.root = new YamlReader(ReaderLimits.standard()).read(source, new Diagnostics());
    }

    /**
     * A key or an item of a list.
     *
     * @param path as a user writes it
     * @param span from the key to the end of the value
     * @param value the range of the value alone
     */
    record Step(String path, Span span, Span value) {}

    private record Child(Step step, Node node) {}

    /** The line that a name means; empty where it is a path. */
    static Optional<Integer> line(String name) {
        Matcher line = LINE.matcher(name);
        return line.matches() ? Optional.of(Integer.valueOf(line.group(1))) : Optional.empty();
    }

    /** The steps to the end of a path, from the outside in; empty where the path leads nowhere. */
    List<Step> path(String path) {
        List<Step> steps = new ArrayList<>();
        return root.isPresent() && follow(root.get(), "", path, steps) ? steps : List.of();
    }

    /** The steps to the innermost thing that alone has a line. */
    List<Step> at(int line) {
        List<Step> steps = new ArrayList<>();
        Optional<Node> node = root.map(mapping -> mapping);
        String path = "";
        while (node.isPresent()) {
            List<Child> there = children(node.get(), path).stream()
                    .filter(child -> child.step().span().line() <= line
                            && line <= lastLine(child.step().span()))
                    .toList();
            if (there.size() != 1) {
                return steps;
            }
            steps.add(there.get(0).step());
            path = there.get(0).step().path();
            node = Optional.of(there.get(0).node());
        }
        return steps;
    }

    /** The end is exclusive: what ends before the first column has nothing on that line. */
    private static int lastLine(Span span) {
        return span.endColumn() == 1 && span.endLine() > span.line() ? span.endLine() - 1 : span.endLine();
    }

    /** Keys can have dots, so that each key that the rest begins with is tried. */
    private static boolean follow(Node node, String path, String rest, List<Step> steps) {
        if (rest.isEmpty()) {
            return true;
        }
        for (Child child : children(node, path)) {
            for (String name : names(child, node, path)) {
                Optional<String> left = left(rest, name);
                if (left.isPresent()) {
                    steps.add(child.step());
                    if (follow(child.node(), child.step().path(), left.get(), steps)) {
                        return true;
                    }
                    steps.remove(steps.size() - 1);
                }
            }
        }
        return false;
    }

    /** What is left of a path after a name. */
    private static Optional<String> left(String rest, String name) {
        if (rest.equals(name)) {
            return Optional.of("");
        }
        if (!rest.startsWith(name)) {
            return Optional.empty();
        }
        String left = rest.substring(name.length());
        boolean key = left.startsWith(".") && left.length() > 1;
        return key ? Optional.of(left.substring(1)) : left.startsWith("[") ? Optional.of(left) : Optional.empty();
    }

    /** An item of a list is called by its position, or by the word that it is or begins with. */
    private static List<String> names(Child child, Node parent, String path) {
        if (parent instanceof Node.Mapping) {
            int cut = path.isEmpty() ? 0 : path.length() + 1;
            return List.of(child.step().path().substring(cut));
        }
        List<String> names = new ArrayList<>(List.of(child.step().path().substring(path.length())));
        if (child.node() instanceof Node.Scalar scalar) {
            names.add(scalar.text());
        } else if (child.node() instanceof Node.Mapping mapping
                && !mapping.entries().isEmpty()) {
            names.add(mapping.entries().get(0).name());
        }
        return names;
    }

    private static List<Child> children(Node node, String path) {
        List<Child> children = new ArrayList<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                String name = path.isEmpty() ? entry.name() : path + "." + entry.name();
                children.add(
                        new Child(new Step(name, around(entry), entry.value().span()), entry.value()));
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (int at = 0; at < sequence.items().size(); at++) {
                Node item = sequence.items().get(at);
                children.add(new Child(new Step(path + "[" + at + "]", item.span(), item.span()), item));
            }
        }
        return children;
    }

    /** From the key to the value's end. */
    private static Span around(Node.Entry entry) {
        Span key = entry.key().span();
        Span value = entry.value().span();
        return new Span(key.file(), key.line(), key.column(), value.endLine(), value.endColumn());
    }
}
