package dev.cruddurc.deploy.progress;

import dev.cruddurc.diagnostic.SourceFile;
import java.util.Optional;
import java.util.function.Consumer;

/** Progress as plain lines, each of which stays. */
public final class PlainProgress implements Progress.Listener {
    private final TextLines lines;
    private final Consumer<String> out;

    /**
     * Plain lines.
     *
     * @param out takes text with its line ends
     */
    public PlainProgress(boolean color, Optional<SourceFile> source, Consumer<String> out) {
        this.lines = new TextLines(color, source);
        this.out = out;
    }

    @Override
    public void on(Progress progress) {
        for (String line : lines.of(progress)) {
            out.accept(line + "\n");
        }
    }
}
