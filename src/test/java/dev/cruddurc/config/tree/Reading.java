package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What the reader made of a text. */
record Reading(Optional<Node.Mapping> tree, List<Diagnostic> found) {
    static Reading of(String text) {
        return of("cruddur.yaml", text);
    }

    static Reading of(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Node.Mapping> tree = SourceReader.read(name, text, ReaderLimits.standard(), diagnostics)
                .flatMap(source -> new YamlReader(ReaderLimits.standard()).read(source, diagnostics));
        return new Reading(tree, diagnostics.sorted());
    }

    static Reading of(SourceFile source, ReaderLimits limits) {
        Diagnostics diagnostics = new Diagnostics();
        return new Reading(new YamlReader(limits).read(source, diagnostics), diagnostics.sorted());
    }

    /** Each finding as {@code CRD107 2:1}. */
    List<String> places() {
        return found.stream()
                .map(one -> one.code().id() + " " + place(one.span()))
                .toList();
    }

    /** The message of the only finding. */
    String message() {
        if (found.size() != 1) {
            throw new AssertionError("one finding expected: " + found);
        }
        return found.get(0).message();
    }

    /** The tree in one line, with the type of each plain scalar that is no text. */
    String dump() {
        return tree.map(Reading::dump).orElseGet(() -> "refused: " + found);
    }

    Node at(String key) {
        return tree.orElseThrow().get(key).orElseThrow();
    }

    static String place(Span span) {
        return span.line() + ":" + span.column();
    }

    /** {@code 1:4-1:7}. */
    static String range(Span span) {
        return place(span) + "-" + span.endLine() + ":" + span.endColumn();
    }

    private static String dump(Node node) {
        if (node instanceof Node.Mapping mapping) {
            List<String> entries = mapping.entries().stream()
                    .map(entry -> entry.name() + ": " + dump(entry.value()))
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        if (node instanceof Node.Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.items().stream().map(Reading::dump).toList()) + "]";
        }
        Node.Scalar scalar = (Node.Scalar) node;
        String text = scalar.text().replace("\n", "\\n");
        return scalar.type() == ScalarType.TEXT ? "'" + text + "'" : text + " " + scalar.type();
    }
}
