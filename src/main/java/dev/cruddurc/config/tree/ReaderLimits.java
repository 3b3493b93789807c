package dev.cruddurc.config.tree;

/**
 * What the reader takes before it says so, well below where its parsers fail or slow down.
 *
 * @param bytes of the whole file; 1 MiB is some 25,000 lines, and the parser needs seconds for three times as much
 * @param depth of nesting; the language itself needs about ten levels
 * @param nodes mappings, sequences and scalar values together
 * @param keyLength of a key in code points; YAML itself ends simple keys at 1,024
 * @param scalarBytes of one value in UTF-8; a task definition may not be larger than 64 KiB
 */
public record ReaderLimits(int bytes, int depth, int nodes, int keyLength, int scalarBytes) {
    private static final ReaderLimits STANDARD = new ReaderLimits(1 << 20, 64, 20_000, 256, 64 << 10);

    /** The limits of the command line. */
    public static ReaderLimits standard() {
        return STANDARD;
    }

    /** The same with room for larger files, for programs that generate them. */
    public ReaderLimits bytes(int more) {
        return new ReaderLimits(more, depth, nodes, keyLength, scalarBytes);
    }

    /** The same with room for more values. */
    public ReaderLimits nodes(int more) {
        return new ReaderLimits(bytes, depth, more, keyLength, scalarBytes);
    }
}
