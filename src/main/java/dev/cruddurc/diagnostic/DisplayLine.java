package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line as it is printed: what each of its characters becomes, and how many columns that takes. Carets are placed by these
 * columns, so that they stand under the character also behind a tab, an emoji or an escape.
 */
final class DisplayLine {
    private static final String CUT = "...";

    private final List<String> cells;
    /** Where each cell begins, and where the last one ends. */
    private final int[] columns;

    private DisplayLine(List<String> cells, int[] columns) {
        this.cells = cells;
        this.columns = columns;
    }

    static DisplayLine of(String line, boolean ascii) {
        List<String> cells = new ArrayList<>(line.length());
        int[] columns = new int[line.codePointCount(0, line.length()) + 1];
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            int c = line.codePointAt(at);
            String cell = Printable.of(c, ascii);
            cells.add(cell);
            columns[cells.size()] = columns[cells.size() - 1] + Printable.width(c, cell);
        }
        return new DisplayLine(cells, columns);
    }

    /**
     * The part of the line around a range of its characters that fits, and the mark below it.
     *
     * @param from first character, counted from 0; may lie behind the last
     * @param mark the character that underlines
     */
    Marked mark(int from, int to, int width, char mark) {
        int start = Math.min(Math.max(from, 0), cells.size());
        int end = Math.min(Math.max(to, start), cells.size());
        int first = 0;
        int last = cells.size();
        if (columns[last] > width) {
            // A third of the room before the caret: what stands behind it explains more.
            first = cellAt(columns[start] - width / 3);
            last = Math.max(cellAt(columns[first] + width - CUT.length() * 2), start);
            if (last == cells.size()) {
                first = Math.min(start, cellAt(columns[last] - width + CUT.length() + 1));
            }
        }
        StringBuilder text = new StringBuilder(first > 0 ? CUT : "");
        for (int at = first; at < last; at++) {
            text.append(cells.get(at));
        }
        text.append(last < cells.size() ? CUT : "");
        int indent = columns[start] - columns[first] + (first > 0 ? CUT.length() : 0);
        int length = columns[Math.min(end, last)] - columns[start];
        return new Marked(
                text.toString().stripTrailing(), indent, String.valueOf(mark).repeat(Math.max(1, length)));
    }

    /** The first character at or behind a column. */
    private int cellAt(int column) {
        int at = 0;
        while (at < cells.size() && columns[at] < column) {
            at++;
        }
        return at;
    }

    /** A line to print, and the underline with its indentation. */
    record Marked(String text, int indent, String underline) {}
}
