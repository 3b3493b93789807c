package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A file for this user alone: it never has another mode than 0600, git does not take it, and it is whole or not there.
 *
 * @param name as the user sees it
 * @param firstLine by which a file of ours is known again; one of somebody else is not overwritten
 */
record PrivateFile(Path path, String name, String firstLine) {
    private static final int PATIENCE_SECONDS = 30;
    private static final FileAttribute<Set<PosixFilePermission>> MINE_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Says why nothing may be written here, before anything secret is fetched. */
    void check() throws Stop {
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isOurs()) {
                throw new Stop(
                        Outcome.NOT_POSSIBLE,
                        "`" + name + "` is there, and cruddurc did not write it",
                        "nothing was read or written; move it away");
            }
        } catch (IOException unreadable) {
            throw cannot(unreadable);
        }
        if (isTakenByGit()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "git does not ignore `" + name + "`",
                    "nothing was read or written",
                    "add it to .gitignore; if git has it already: git rm --cached " + name);
        }
    }

    /** Writes it. */
    void write(String text) throws Stop {
        Path folder = path.toAbsolutePath().getParent();
        try {
            Path whole = Files.createTempFile(folder, ".cruddurc-", ".env", MINE_ALONE);
            try {
                Files.writeString(whole, text);
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException failed) {
            throw cannot(failed);
        } catch (UnsupportedOperationException noModes) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "this file system knows no file for one user alone",
                    "set the variables in the shell instead");
        }
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(path), StandardCharsets.UTF_8).startsWith(firstLine);
    }

    /** Where there is no git, or no repository, nobody takes it. */
    private boolean isTakenByGit() {
        ProcessBuilder git =
                new ProcessBuilder(List.of("git", "check-ignore", "--quiet", "--", String.valueOf(path.getFileName())));
        git.directory(path.toAbsolutePath().getParent().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            process.getOutputStream().close();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 1;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Stop cannot(IOException failed) {
        return new Stop(Outcome.NOT_POSSIBLE, "`" + name + "` cannot be written", String.valueOf(failed.getMessage()));
    }
}
