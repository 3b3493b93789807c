package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds artifacts against an output folder, and changes nothing there. */
final class Comparison {
    private static final String ANOTHER_FOLDER = "choose another folder with --out";
    private static final String LINK = "is a link, and links are not followed";

    private final ArtifactWriter.Request request;
    private final OutputFolder folder;
    private final List<String> foreign = new ArrayList<>();

    private Comparison(ArtifactWriter.Request request) {
        this.request = request;
        this.folder = request.folder();
    }

    /** What differs between what is wanted and what is there. */
    static OutputPlan of(ArtifactWriter.Request request) throws OutputRefused {
        return new Comparison(request).compare();
    }

    private OutputPlan compare() throws OutputRefused {
        requireFolder(folder.path(), folder.name());
        Manifest manifest = manifest();
        List<OutputPlan.Change> changes = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (Artifact artifact : request.artifacts()) {
            made.add(artifact.path());
            changes.add(new OutputPlan.Change(artifact, state(artifact, manifest)));
        }
        if (!foreign.isEmpty() && !request.force()) {
            throw foreignFiles();
        }
        List<String> gone = new ArrayList<>(manifest.under(request.targets()));
        gone.removeAll(made);
        List<String> stale = new ArrayList<>();
        for (String file : gone) {
            if (isOurs(file)) {
                stale.add(file);
            }
        }
        return new OutputPlan(
                folder, changes, stale, manifest, manifest.minus(gone).plus(made));
    }

    /** Whether a listed file is still what we wrote there: a regular one, and no link on the way to it. */
    private boolean isOurs(String file) {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            if (!Files.isDirectory(folder.file(file.substring(0, slash)), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return Files.isRegularFile(folder.file(file), LinkOption.NOFOLLOW_LINKS);
    }

    private Manifest manifest() throws OutputRefused {
        try {
            return Manifest.read(folder.path());
        } catch (IOException failed) {
            throw OutputRefused.of(folder.name(Manifest.NAME), failed, ANOTHER_FOLDER);
        }
    }

    private OutputPlan.State state(Artifact artifact, Manifest manifest) throws OutputRefused {
        if (!Manifest.isInside(artifact.path())) {
            throw new IllegalArgumentException("not a path for an artifact: " + artifact.path());
        }
        requireFolders(artifact.path());
        Path file = folder.file(artifact.path());
        Optional<BasicFileAttributes> found = attributes(file, folder.name(artifact.path()));
        if (found.isEmpty()) {
            return OutputPlan.State.NEW;
        }
        if (found.get().isDirectory() || found.get().isOther()) {
            String what = found.get().isDirectory() ? "a folder" : "not a regular file";
            throw OutputRefused.of(folder.name(artifact.path()), "is " + what, "remove it, or " + ANOTHER_FOLDER);
        }
        requireOther(file, artifact.path());
        if (found.get().isRegularFile() && hasContent(file, found.get(), artifact)) {
            return OutputPlan.State.UNCHANGED;
        }
        // A link is never what we wrote, whatever the manifest says.
        if (!found.get().isRegularFile() || !manifest.files().contains(artifact.path())) {
            foreign.add(artifact.path());
        }
        return OutputPlan.State.CHANGED;
    }

    private void requireFolders(String file) throws OutputRefused {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String parent = file.substring(0, slash);
            requireFolder(folder.file(parent), folder.name(parent));
        }
    }

    private static void requireFolder(Path path, String name) throws OutputRefused {
        // Asked before the path itself: below a file, Java 17 fails with the system's words and Java 25 finds nothing
        // there.
        Path above = path.toAbsolutePath().getParent();
        while (above != null && Files.notExists(above)) {
            above = above.getParent();
        }
        if (above != null && Files.isRegularFile(above)) {
            throw OutputRefused.of(name, "would lie below a file", ANOTHER_FOLDER);
        }
        Optional<BasicFileAttributes> found = attributes(path, name);
        if (found.isPresent() && !found.get().isDirectory()) {
            String why = found.get().isSymbolicLink() ? LINK : "is not a folder";
            throw OutputRefused.of(name, why, ANOTHER_FOLDER);
        }
    }

    private void requireOther(Path file, String name) throws OutputRefused {
        try {
            if (request.input().isPresent()
                    && Files.isSameFile(file, request.input().get())) {
                throw OutputRefused.of(
                        Code.OUTPUT_IS_INPUT, folder.name(name), "is the file that is being compiled", ANOTHER_FOLDER);
            }
        } catch (IOException dangling) {
            // A link to nothing is not the input, which was just read.
            return;
        }
    }

    private boolean hasContent(Path file, BasicFileAttributes found, Artifact artifact) throws OutputRefused {
        byte[] content = artifact.content().getBytes(StandardCharsets.UTF_8);
        try {
            return found.size() == content.length && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException failed) {
            throw OutputRefused.of(folder.name(artifact.path()), failed, ANOTHER_FOLDER);
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path path, String name) throws OutputRefused {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failed) {
            throw OutputRefused.of(name, failed, ANOTHER_FOLDER);
        }
    }

    private OutputRefused foreignFiles() {
        String first = folder.name(foreign.get(0));
        String others = foreign.size() == 1 ? "" : " (nor were " + (foreign.size() - 1) + " other files)";
        return OutputRefused.of(
                Code.FOREIGN_FILE,
                first,
                "was not written by cruddurc" + others,
                "use --force to overwrite, or " + ANOTHER_FOLDER);
    }
}
