package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.Optional;

/**
 * Reads a source text into the positioned tree: the part of YAML 1.2 that has one meaning, or JSON for a file named {@code .json}.
 *
 * @param limits what is refused for its size
 */
public record YamlReader(ReaderLimits limits) {
    /** The tree, or nothing where an error was added. */
    public Optional<Node.Mapping> read(SourceFile source, Diagnostics diagnostics) {
        return Optional.empty();
    }
}
