package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.SourceIndex;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.change.Side;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** One side of a comparison, as the command line names it: a file, an output folder or a revision's file. */
record DiffSide(String name, Optional<String> environment, Session session) {
    /** The side; empty where it has errors, which are then said. */
    Optional<Side> read() throws UsageError {
        Path path = session.path(name);
        if (Files.isDirectory(path)) {
            String below = environment.map(one -> "/" + one).orElse("");
            return Optional.of(OutputFiles.read(name + below, session.path(name + below)));
        }
        int colon = name.indexOf(':');
        if (colon > 0 && !Files.exists(path)) {
            byte[] content = GitFile.read(name.substring(0, colon), name.substring(colon + 1), session);
            Diagnostics diagnostics = new Diagnostics();
            Optional<SourceFile> source =
                    SourceReader.read(name, new ByteArrayInputStream(content), ReaderLimits.standard(), diagnostics);
            return source.isPresent() ? compile(source.get()) : stop(diagnostics.sorted(), List.of());
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source = Input.of(Optional.of(name), session).read(session, diagnostics);
        return source.isPresent() ? compile(source.get()) : stop(diagnostics.sorted(), List.of());
    }

    private Optional<Side> compile(SourceFile source) {
        Compilation compilation = new Compiler()
                .compile(source, environment, new TreeSet<>(List.of(Target.CLOUDFORMATION, Target.TERRAFORM)));
        if (compilation.deployment().isEmpty()) {
            return stop(compilation.diagnostics(), compilation.sources());
        }
        Map<String, JsonObject> files = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            Json content = JsonReader.read(artifact.content()).orElseThrow();
            files.put(artifact.path(), (JsonObject) content);
        }
        Map<String, String> places = new TreeMap<>();
        SourceIndex.of(compilation.deployment().get())
                .spellings()
                .forEach(spelling -> places.put(
                        spelling.name(), spelling.resource().origin().span().toString()));
        String title = environment.map(one -> name + " --env " + one).orElse(name);
        return Optional.of(new Side(title, files, places));
    }

    private Optional<Side> stop(List<Diagnostic> found, List<SourceFile> sources) {
        new Report(Format.TEXT, false, false, false).print(found, sources, JsonObject.builder(), session);
        return Optional.empty();
    }
}
