package dev.cruddurc.cases;

import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder whose files are a specification: what goes in, and what has to come out. */
record CaseFolder(Path path) {
    static final String YAML = "cruddur.yaml";
    static final String ENVIRONMENT = "environment.txt";

    /** The cases in a folder, by name. */
    static List<CaseFolder> in(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** All files, by their paths relative to the folder. */
    NavigableSet<String> files() {
        try (Stream<Path> found = Files.walk(path)) {
            NavigableSet<String> files = new TreeSet<>();
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.add(path.relativize(file).toString()));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** The source, under the name that every diagnostic then shows. */
    SourceFile source() {
        return SourceFile.of(YAML, text(YAML));
    }

    /** The environment that the case is about. */
    Optional<String> environment() {
        return has(ENVIRONMENT) ? Optional.of(text(ENVIRONMENT).strip()) : Optional.empty();
    }
}
