package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;

/** Comments whose display is reversed: they can make a reader see other keys than those that are compiled. */
final class CommentCheck {
    private CommentCheck() {}

    /** Warns of bidirectional controls that stand outside of all keys and values; within them they have been found already. */
    static void check(SourceFile source, Node.Mapping tree, Diagnostics diagnostics) {
        if (!CharacterCheck.hasBidirectionalControl(source.text())) {
            return;
        }
        for (int line = 0; line < source.lines().size(); line++) {
            String text = source.lines().get(line);
            int at = 0;
            while (at < text.length() && !CharacterCheck.isBidirectionalControl(text.charAt(at))) {
                at++;
            }
            if (at < text.length()) {
                int column = text.codePointCount(0, at) + 1;
                Span span = new Span(source.name(), line + 1, column, line + 1, column + 1);
                if (!covers(tree, span)) {
                    diagnostics.add(TextCheck.bidirectional("a comment", span).severity(Severity.WARNING));
                }
            }
        }
    }

    private static boolean covers(Node node, Span span) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (covers(entry.key(), span) || covers(entry.value(), span)) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (covers(item, span)) {
                    return true;
                }
            }
            return false;
        }
        Span own = node.span();
        boolean starts = own.line() < span.line() || (own.line() == span.line() && own.column() <= span.column());
        boolean ends = own.endLine() > span.line() || (own.endLine() == span.line() && own.endColumn() > span.column());
        return starts && ends;
    }
}
