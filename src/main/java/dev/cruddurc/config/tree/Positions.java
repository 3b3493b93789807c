package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.Arrays;

/**
 * From the offset of a code point to line and column. The parsers' own line numbers are not used: they also count NEL, LS and PS as
 * line ends, which no editor does.
 */
final class Positions {
    private static final int[] NONE = new int[0];

    private final SourceFile source;
    /** Where each line starts, in code points. */
    private final int[] lines;
    /** Where the code points stand that take two units of UTF-16; most files have none. */
    private int[] pairs = NONE;

    private final int length;
    /** Where the last offset was that somebody asked for: tokens come in order, so that the next is on the same line or soon behind. */
    private int lastLine;

    Positions(SourceFile source) {
        this.source = source;
        String text = source.text();
        this.lines = new int[source.lines().size()];
        this.length = text.codePointCount(0, text.length());
        if (length == text.length() && text.indexOf('\r') < 0) {
            // Nearly every file: the lengths of its lines say where they start, without a look at each character.
            for (int at = 1; at < lines.length; at++) {
                lines[at] = lines[at - 1] + source.lines().get(at - 1).length() + 1;
            }
            return;
        }
        int line = 1;
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                lines[line] = at + 1 - count;
                line++;
            } else if (c >= Character.MIN_SURROGATE && Character.charCount(text.codePointAt(at)) == 2) {
                pairs = count < pairs.length ? pairs : Arrays.copyOf(pairs, count * 2 + 16);
                pairs[count] = at - count;
                count++;
                at++;
            }
        }
        this.pairs = Arrays.copyOf(pairs, count);
    }

    /** The range between two offsets in code points, the end exclusive. */
    Span span(int start, int end) {
        int first = line(start);
        int last = end <= start ? first : line(end);
        int column = start - lines[first] + 1;
        int endColumn = Math.max(start, end) - lines[last] + 1;
        return new Span(source.name(), first + 1, column, last + 1, endColumn);
    }

    /** The place of one character. */
    Span at(int offset) {
        int end = charAt(offset) == '\n' || charAt(offset) == '\r' ? offset : offset + 1;
        return span(offset, Math.min(end, Math.max(offset, length)));
    }

    /** The length of the text in code points. */
    int length() {
        return length;
    }

    /** The code point at an offset; -1 outside of the text. */
    int charAt(int offset) {
        return offset < 0 || offset >= length ? -1 : source.text().codePointAt(unit(offset));
    }

    /** The text between two offsets. */
    String text(int start, int end) {
        return source.text().substring(unit(start), unit(end));
    }

    /** The index in units of UTF-16 of an offset in code points. */
    int unit(int offset) {
        if (pairs.length == 0) {
            return offset;
        }
        int at = Arrays.binarySearch(pairs, offset);
        return offset + (at >= 0 ? at : -at - 1);
    }

    /** The offset in code points of an index in units of UTF-16. */
    int point(int unit) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pairs[middle] + middle < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return unit - low;
    }

    /** The line of an offset, counted from 0. */
    int line(int offset) {
        int inside = Math.max(0, Math.min(offset, length));
        boolean same = lines[lastLine] <= inside && (lastLine + 1 == lines.length || inside < lines[lastLine + 1]);
        if (!same) {
            int found = Arrays.binarySearch(lines, inside);
            lastLine = found >= 0 ? found : -found - 2;
        }
        return lastLine;
    }

    /** The text of a line, counted from 0. */
    String lineText(int line) {
        return source.lines().get(line);
    }

    /** The offset at which a line starts. */
    int lineStart(int line) {
        return lines[line];
    }

    /** The offset behind the last character of a line. */
    int lineEnd(int line) {
        String text = lineText(line);
        return lines[line] + text.codePointCount(0, text.length());
    }
}
