package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.change.Side;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One side of a comparison, as the command line names it: a file, an output folder or a revision's file. */
record DiffSide(String name, Optional<String> environment, Session session) {
    private static final Set<Target> TARGETS =
            Collections.unmodifiableSet(EnumSet.range(Target.CLOUDFORMATION, Target.TERRAFORM));

    /** The side; empty where it has errors, which are then said. */
    Optional<Side> read() throws UsageError {
        Path path = session.path(name);
        if (Files.isDirectory(path)) {
            String below = environment.map(one -> "/" + one).orElse("");
            return Optional.of(OutputFiles.read(name + below, session.path(name + below)));
        }
        int colon = name.indexOf(':');
        Optional<Compilation> compilation = colon > 0 && !Files.exists(path)
                ? ofRevision(name.substring(0, colon), name.substring(colon + 1))
                : Input.of(Optional.of(name), session).compile(environment, TARGETS, Report.plain(), session);
        String title = environment.map(one -> name + " --env " + one).orElse(name);
        return compilation.isPresent()
                ? Optional.of(CompiledSide.of(title, compilation.get()).side())
                : Optional.empty();
    }

    private Optional<Compilation> ofRevision(String revision, String file) throws UsageError {
        byte[] content = GitFile.read(revision, file, session);
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source =
                SourceReader.read(name, new ByteArrayInputStream(content), ReaderLimits.standard(), diagnostics);
        if (source.isEmpty()) {
            Report.plain().print(diagnostics.sorted(), List.of(), JsonObject.builder(), session);
            return Optional.empty();
        }
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Compilation compilation = new Compiler()
                .in(Optional.of(new RevisionFolder(revision, folder, session)))
                .compile(source.get(), environment, TARGETS);
        if (compilation.deployment().isEmpty()) {
            Report.plain().print(compilation.diagnostics(), compilation.sources(), JsonObject.builder(), session);
            return Optional.empty();
        }
        return Optional.of(compilation);
    }
}
