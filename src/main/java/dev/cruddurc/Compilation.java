package dev.cruddurc;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * What a compilation came to.
 *
 * @param deployment the model; empty if there are errors
 * @param artifacts in the order of their paths; empty if there are errors
 * @param diagnostics sorted by place, each once
 * @param sources the files that diagnostics point into
 */
public record Compilation(
        Optional<Deployment> deployment,
        List<Artifact> artifacts,
        List<Diagnostic> diagnostics,
        List<SourceFile> sources) {
    public Compilation {
        artifacts = List.copyOf(artifacts);
        diagnostics = List.copyOf(diagnostics);
        sources = List.copyOf(sources);
    }

    /** Whether anything forbids a result. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
