package dev.cruddurc.config;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.Optional;

/**
 * Reads a {@code cruddur.yaml} into the records of the language.
 *
 * @param limits what is refused for its size
 */
public record ConfigReader(ReaderLimits limits) {
    /** The system in the chosen environment; empty where anything is an error. */
    public Optional<SystemDefinition> read(SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        return Optional.empty();
    }
}
