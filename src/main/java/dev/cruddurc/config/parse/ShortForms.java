package dev.cruddurc.config.parse;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The short forms of the language, and the mappings that they mean. */
public final class ShortForms {
    private ShortForms() {}

    /** What stands under a key, as a mapping if the language has a long form for it; else unchanged. */
    public static Node expand(String key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.type() != ScalarType.NULL) {
            return switch (key) {
                case "domain" -> mapping(scalar, "name");
                case "accessLogs" -> mapping(scalar, "bucket");
                case "health" -> mapping(scalar, "path");
                case "route" -> route(scalar);
                default -> node;
            };
        }
        if (node instanceof Node.Sequence sequence) {
            return switch (key) {
                case "secrets" -> named(sequence, item -> new Node.Mapping(List.of(), item.span()));
                case "dependsOn" -> named(sequence, item -> new Node.Scalar("start", true, item.span()));
                default -> node;
            };
        }
        return node;
    }

    /** {@code host/path}, {@code host} or {@code /path}. */
    static Node.Mapping route(Node.Scalar scalar) {
        String text = scalar.text();
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        List<Node.Entry> entries = new ArrayList<>();
        if (end > 0) {
            entries.add(entry("host", Spans.part(scalar, 0, end)));
        }
        if (slash >= 0) {
            entries.add(entry("path", Spans.part(scalar, slash, text.length())));
        }
        return new Node.Mapping(entries, scalar.span());
    }

    private static Node.Mapping mapping(Node.Scalar scalar, String key) {
        return new Node.Mapping(List.of(entry(key, scalar)), scalar.span());
    }

    private static Node.Entry entry(String key, Node.Scalar value) {
        return new Node.Entry(new Node.Scalar(key, true, value.span()), value);
    }

    /** A list of names as a mapping; one with anything else in it stays a list. */
    private static Node named(Node.Sequence sequence, Function<Node.Scalar, Node> value) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Scalar name)) {
                return sequence;
            }
            entries.add(new Node.Entry(name, value.apply(name)));
        }
        return new Node.Mapping(entries, sequence.span());
    }
}
