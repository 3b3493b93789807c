package dev.cruddurc.diagnostic;

/**
 * A range of a source file. Lines and columns count from 1, columns in code points; the end is exclusive.
 *
 * @param file the file's name as the user gave it, with {@code /} as separator
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {
    /** The first character of a file: the place of what concerns the file as a whole. */
    public static Span startOf(String file) {
        return new Span(file, 1, 1, 1, 1);
    }

    /** Whether a character lies in both, or both are the same place. */
    public boolean overlaps(Span other) {
        if (equals(other)) {
            return true;
        }
        return file.equals(other.file)
                && isBefore(line, column, other.endLine, other.endColumn)
                && isBefore(other.line, other.column, endLine, endColumn);
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line == otherLine ? column < otherColumn : line < otherLine;
    }

    /** By hand: a chain of comparators is a class a link, loaded at every start. */
    @Override
    public int compareTo(Span other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        order = order != 0 ? order : Integer.compare(endLine, other.endLine);
        return order != 0 ? order : Integer.compare(endColumn, other.endColumn);
    }

    /** {@code file:line:column}, as editors read it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
