package dev.cruddurc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file as it was in a revision. Git is asked, and nothing is checked out. */
final class GitFile {
    private static final int PATIENCE_SECONDS = 30;
    /** More than any file that the reader takes. */
    private static final int MOST_BYTES = 2 << 20;

    private GitFile() {}

    static byte[] read(String revision, String file, Session session) throws UsageError {
        if (revision.startsWith("-")) {
            throw new UsageError("`" + revision + "` is no revision");
        }
        String path = file.startsWith("/") || file.startsWith("./") || file.startsWith("../") ? file : "./" + file;
        ProcessBuilder git = new ProcessBuilder(List.of("git", "show", "--no-textconv", revision + ":" + path));
        git.directory(session.directory().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            process.getOutputStream().close();
            byte[] content;
            try (InputStream out = process.getInputStream()) {
                content = out.readNBytes(MOST_BYTES);
            }
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return content;
            }
            process.destroy();
        } catch (IOException absent) {
            throw new UsageError("git cannot be started").help("compare files or output folders");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new UsageError("git has no `" + file + "` in `" + revision + "`")
                .help("the file is looked for from the folder that you are in; see `git log -- " + file + "`");
    }
}
