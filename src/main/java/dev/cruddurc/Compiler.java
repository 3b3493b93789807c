package dev.cruddurc;

import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The compiler as a function: a file, an environment and targets go in, artifacts and diagnostics come out. It reads no other
 * file, clock, locale or network. Immutable; may be called from many threads.
 */
public final class Compiler {
    private final ReaderLimits limits;

    /** A compiler with the reader's standard limits. */
    public Compiler() {
        this(ReaderLimits.standard());
    }

    /** A compiler with other limits, for callers that trust their input. */
    public Compiler(ReaderLimits limits) {
        this.limits = limits;
    }

    /**
     * Compiles a file.
     *
     * @param environment one of the file's {@code environments}, or none
     * @param targets what to make; none only checks
     */
    public Compilation compile(SourceFile source, Optional<String> environment, Set<Target> targets) {
        Diagnostics diagnostics = new Diagnostics();
        throw new UnsupportedOperationException(
                "not yet: " + limits + source + environment + targets + diagnostics + List.of());
    }
}
