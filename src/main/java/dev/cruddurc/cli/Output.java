package dev.cruddurc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A stream for UTF-8 text with LF. Unlike a {@code PrintStream} it does not depend on the platform and remembers why it failed. */
public final class Output {
    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    /** Writes to a stream, at once. */
    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes text; after a failure nothing more is tried. */
    void print(String text) {
        if (failure.isPresent() || text.isEmpty()) {
            return;
        }
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException failed) {
            failure = Optional.of(failed);
        }
    }

    void line(String text) {
        print(text + "\n");
    }

    /** Whether nobody reads any more, for whatever reason. */
    boolean isClosed() {
        return failure.isPresent();
    }

    /** Why not everything arrived; a reader that has seen enough and closed its pipe is no failure. */
    Optional<String> failure() {
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        String reason = String.valueOf(failure.get().getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("broken pipe") ? Optional.empty() : Optional.of(reason);
    }
}
