package dev.cruddurc.diagnostic;

import java.util.Comparator;

/**
 * A range of a source file. Lines and columns count from 1, columns in code points; the end is exclusive.
 *
 * @param file the file's name as the user gave it, with {@code /} as separator
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {
    private static final Comparator<Span> ORDER = Comparator.comparing(Span::file)
            .thenComparingInt(Span::line)
            .thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    /** The first character of a file: the place of what concerns the file as a whole. */
    public static Span startOf(String file) {
        return new Span(file, 1, 1, 1, 1);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors read it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
