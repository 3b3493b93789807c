package dev.cruddurc.cli;

import dev.cruddurc.artifact.Reason;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The files that an import is about: those that are named, and those in named folders that look like what can be imported. */
final class ImportFiles {
    /** Folders of others' files, or of our own output. */
    private static final List<String> SKIPPED = List.of("node_modules", "cruddur.out", "target", "vendor");

    /** What only files of the kinds that are known have. */
    private static final List<String> MARKS =
            List.of("\"containerDefinitions\"", "\"serviceName\"", "\"Statement\"", "\"SamplingRule\"");

    /** The nearest to the root first, then the one with the usual name, so that it counts before its variants. */
    private static final Comparator<SourceFile> ORDER = Comparator.comparingLong((SourceFile file) ->
                    file.name().chars().filter(c -> c == '/').count())
            .thenComparingInt(file -> leaf(file.name()).matches("(docker-)?compose\\.ya?ml") ? 0 : 1)
            .thenComparing(SourceFile::name);

    private final Session session;
    private final Diagnostics diagnostics = new Diagnostics();
    private final TreeMap<String, SourceFile> files = new TreeMap<>();

    ImportFiles(Session session) {
        this.session = session;
    }

    /** What could not be read. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    List<SourceFile> read(List<String> names) throws UsageError {
        for (String argument : names) {
            String name =
                    argument.replace('\\', '/').replaceAll("^(\\./)+(?=.)", "").replaceAll("(?<=.)/+$", "");
            Path path = session.path(argument);
            if (Files.isDirectory(path)) {
                search(path, name.equals(".") ? "" : name + "/");
            } else {
                read(name, path).ifPresent(file -> files.put(name, file));
            }
        }
        List<SourceFile> found = new ArrayList<>(files.values());
        found.sort(ORDER);
        return found;
    }

    private void search(Path root, String prefix) throws UsageError {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    boolean skipped = !folder.equals(root) && (SKIPPED.contains(name) || name.startsWith("."));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = prefix + root.relativize(file).toString().replace('\\', '/');
                    if (attributes.isRegularFile()) {
                        look(name, file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UsageError("`" + root + "` cannot be searched: " + Reason.of(failed));
        }
    }

    /** Takes a file that was found, where it is of a known kind. */
    private void look(String name, Path path) {
        String leaf = leaf(name);
        if (leaf.matches("(docker-)?compose[A-Za-z0-9._-]*\\.ya?ml")) {
            read(name, path).ifPresent(file -> files.put(name, file));
        } else if (leaf.endsWith(".json")) {
            SourceReader.read(name, path, ReaderLimits.standard(), new Diagnostics())
                    .filter(file -> MARKS.stream().anyMatch(file.text()::contains))
                    .ifPresent(file -> files.put(name, file));
        }
    }

    private Optional<SourceFile> read(String name, Path path) {
        return SourceReader.read(name, path, ReaderLimits.standard(), diagnostics);
    }

    private static String leaf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
