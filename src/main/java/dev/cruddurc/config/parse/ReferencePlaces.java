package dev.cruddurc.config.parse;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;

/**
 * The places of a scalar's references in the source, asked for from left to right. It follows the source beside the text, since quotes,
 * escapes and folded lines move the one against the other.
 */
final class ReferencePlaces {
    private final SourceFile source;
    private final Node.Scalar scalar;
    private int textAt;
    private int line;
    private int lineAt;
    private int column;
    private boolean lost;

    ReferencePlaces(SourceFile source, Node.Scalar scalar) {
        this.source = source;
        this.scalar = scalar;
        Span span = scalar.span();
        this.line = span.line();
        this.column = span.column();
        if (line > source.lines().size()) {
            lost = true;
        } else {
            String first = source.lines().get(line - 1);
            lineAt = first.offsetByCodePoints(0, Math.min(column - 1, first.codePointCount(0, first.length())));
        }
    }

    /** The place of a piece that stands at an index of the text; the whole scalar where the source spells it with escapes. */
    Span next(String piece, int index) {
        int skipped = 0;
        for (int at = scalar.text().indexOf(piece, textAt);
                at >= 0 && at < index;
                at = scalar.text().indexOf(piece, at + 1)) {
            skipped++;
        }
        textAt = index + piece.length();
        while (!lost) {
            String text = source.lines().get(line - 1);
            int found = text.indexOf(piece, lineAt);
            if (found >= 0) {
                column += text.codePointCount(lineAt, found);
                int start = column;
                lineAt = found + piece.length();
                column += piece.codePointCount(0, piece.length());
                if (skipped-- == 0) {
                    return new Span(scalar.span().file(), line, start, line, column);
                }
            } else if (line < scalar.span().endLine() && line < source.lines().size()) {
                line++;
                lineAt = 0;
                column = 1;
            } else {
                lost = true;
            }
        }
        return scalar.span();
    }
}
