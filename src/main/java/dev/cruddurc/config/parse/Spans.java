package dev.cruddurc.config.parse;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;

/** Places within a scalar. */
final class Spans {
    private Spans() {}

    /**
     * The part of a scalar from one index of its text to another; the whole scalar where the source writes it with escapes or over
     * several lines.
     */
    static Span slice(Node.Scalar scalar, int from, int to) {
        Span span = scalar.span();
        int quotes = scalar.plain() ? 0 : 1;
        int length = scalar.text().codePointCount(0, scalar.text().length());
        if (span.line() != span.endLine() || span.endColumn() - span.column() != length + 2 * quotes) {
            return span;
        }
        int start = span.column() + quotes + scalar.text().codePointCount(0, from);
        return new Span(
                span.file(),
                span.line(),
                start,
                span.line(),
                start + scalar.text().codePointCount(from, to));
    }

    /** A scalar that is a part of another. */
    static Node.Scalar part(Node.Scalar scalar, int from, int to) {
        return new Node.Scalar(scalar.text().substring(from, to), scalar.plain(), slice(scalar, from, to));
    }

    /** The place in the source of the piece that stands at an index of a scalar's text; the whole scalar if it is spelt with escapes. */
    static Span find(SourceFile source, Node.Scalar scalar, String piece, int index) {
        int before = 0;
        for (int at = scalar.text().indexOf(piece);
                at >= 0 && at < index;
                at = scalar.text().indexOf(piece, at + 1)) {
            before++;
        }
        Span span = scalar.span();
        for (int line = span.line();
                line <= span.endLine() && line <= source.lines().size();
                line++) {
            String text = source.lines().get(line - 1);
            int first = line == span.line()
                    ? text.offsetByCodePoints(0, Math.min(span.column() - 1, text.codePointCount(0, text.length())))
                    : 0;
            for (int at = text.indexOf(piece, first); at >= 0; at = text.indexOf(piece, at + 1)) {
                if (before-- == 0) {
                    int column = text.codePointCount(0, at) + 1;
                    return new Span(span.file(), line, column, line, column + piece.codePointCount(0, piece.length()));
                }
            }
        }
        return span;
    }
}
