package dev.cruddurc.cli;

import dev.cruddurc.config.SourceFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A folder of this machine that remembers what was looked for in it, found or not. For one thread. */
final class ObservedFolder implements SourceFolder {
    private final Path root;
    private final FolderOnDisk folder;
    private final NavigableSet<Path> seen = new TreeSet<>();

    ObservedFolder(Path root) {
        this.root = root;
        this.folder = new FolderOnDisk(root);
    }

    /** What was looked for. */
    NavigableSet<Path> seen() {
        return Collections.unmodifiableNavigableSet(seen);
    }

    @Override
    public Kind kind(String path) {
        remember(path);
        return folder.kind(path);
    }

    @Override
    public Optional<String> text(String path) {
        remember(path);
        return folder.text(path);
    }

    private void remember(String path) {
        try {
            seen.add(root.resolve(path));
        } catch (InvalidPathException noPath) {
            // What cannot be there cannot change.
            return;
        }
    }
}
