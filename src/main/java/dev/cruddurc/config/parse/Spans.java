package dev.cruddurc.config.parse;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Span;

/** Places within a scalar. */
final class Spans {
    /** Counting characters from the start for every word of a longer text would take seconds in the worst case. */
    private static final int LONG = 1024;

    private Spans() {}

    /**
     * The part of a scalar from one index of its text to another; the whole scalar where the source writes it with escapes or over
     * several lines, or where it is very long.
     */
    static Span slice(Node.Scalar scalar, int from, int to) {
        Span span = scalar.span();
        if (scalar.text().length() > LONG) {
            return span;
        }
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
}
