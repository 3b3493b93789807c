package dev.cruddurc.artifact;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One run of the writer. Until the first file is put in its place everything can be taken back; from then on each file is the old one
 * or the new one.
 */
final class Replacement {
    private final Disk disk;
    private final OutputPlan plan;
    private final OutputFolder folder;
    private final Deque<Path> createdFolders = new ArrayDeque<>();
    private final List<Move> moves = new ArrayList<>();

    /** What the step at hand is about, as the user would name it. */
    private String current;

    Replacement(Disk disk, OutputPlan plan) {
        this.disk = disk;
        this.plan = plan;
        this.folder = plan.folder();
        this.current = folder.name();
    }

    /** A temporary file beside the place that it is for. */
    private record Move(Path temporary, Path target, String name) {}

    void run() throws OutputRefused {
        try {
            writeAll();
        } catch (IOException failed) {
            takeBack();
            throw OutputRefused.of(
                    current, failed, "nothing was changed; make it writable, or choose another folder with --out");
        }
        try {
            putInPlace();
        } catch (IOException failed) {
            takeBack();
            throw OutputRefused.of(
                    current, failed, "run it again: some files are new by now, the others are as they were");
        }
    }

    /** The first manifest claims what comes before it comes, so that a killed run leaves nothing that the next takes for foreign. */
    private void writeAll() throws IOException {
        createFolders(folder.path());
        Manifest during = plan.during();
        if (!during.listsTheSameAs(plan.before())) {
            write(Manifest.NAME, during.print());
        }
        for (Artifact artifact : plan.due()) {
            current = folder.name(artifact.path());
            createFolders(folder.file(artifact.path()).getParent());
            write(artifact.path(), artifact.content());
        }
        if (!plan.after().listsTheSameAs(during)) {
            write(Manifest.NAME, plan.after().print());
        }
    }

    private void putInPlace() throws IOException {
        int afterStale = plan.after().listsTheSameAs(plan.during()) ? 0 : 1;
        while (moves.size() > afterStale) {
            replaceNext();
        }
        for (String stale : plan.stale()) {
            current = folder.name(stale);
            disk.remove(folder.file(stale));
            removeQuietly(folder.file(stale).getParent());
        }
        while (!moves.isEmpty()) {
            replaceNext();
        }
    }

    private void write(String file, String content) throws IOException {
        current = folder.name(file);
        Path target = folder.file(file);
        Path temporary = Leftovers.temporary(target, moves.size());
        moves.add(new Move(temporary, target, current));
        disk.create(temporary, content);
    }

    private void replaceNext() throws IOException {
        Move move = moves.get(0);
        current = move.name();
        disk.replace(move.temporary(), move.target());
        moves.remove(0);
    }

    private void createFolders(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            createFolders(parent);
        }
        try {
            disk.createFolder(path);
            createdFolders.push(path);
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw raced;
            }
        }
    }

    private void takeBack() {
        for (Move move : moves) {
            removeQuietly(move.temporary());
        }
        for (Path folder : createdFolders) {
            removeQuietly(folder);
        }
    }

    /** For what may stay behind: a folder that is not empty, and what cannot be taken back after a failure. */
    private void removeQuietly(Path path) {
        try {
            disk.remove(path);
        } catch (IOException stays) {
            return;
        }
    }
}
