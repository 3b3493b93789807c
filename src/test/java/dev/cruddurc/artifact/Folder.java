package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An output folder under test: runs of the writer, and what is to be seen afterwards. */
record Folder(Path path) {
    /** Artifacts with the same text in each. */
    static List<Artifact> artifacts(String content, String... paths) {
        return Stream.of(paths).map(path -> new Artifact(path, content)).toList();
    }

    /** Writes for both targets; what was said. */
    List<Diagnostic> write(List<Artifact> artifacts) {
        return write(artifacts, List.of("cloudformation", "terraform"), new Disk.Local(), false);
    }

    List<Diagnostic> write(List<Artifact> artifacts, List<String> targets, Disk disk, boolean force) {
        Diagnostics diagnostics = new Diagnostics();
        OutputFolder folder = new OutputFolder(path, "out");
        new ArtifactWriter(disk)
                .write(new ArtifactWriter.Request(folder, artifacts, targets, Optional.empty(), force), diagnostics);
        return diagnostics.sorted();
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Every file with its content, links by their targets, empty folders too. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.exists(path)) {
            return contents;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : new ArrayList<>(found.toList())) {
                contents.put(path.relativize(each).toString(), describe(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path) ? "(folder)" : Files.readString(path);
    }
}
