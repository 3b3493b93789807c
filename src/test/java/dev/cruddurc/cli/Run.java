package dev.cruddurc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A run of the whole program within this process, and what was to be seen of it. */
final class Run {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream stdout = out;
    private Path directory = Path.of("");
    private boolean terminal;

    static Run of() {
        return new Run();
    }

    Run in(Path folder) {
        directory = folder;
        return this;
    }

    Run stdin(String text) {
        return stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Run stdin(InputStream stream) {
        in = stream;
        return this;
    }

    Run stdout(OutputStream stream) {
        stdout = stream;
        return this;
    }

    Run onTerminal() {
        terminal = true;
        return this;
    }

    Run with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs it; its exit code. */
    int run(String... arguments) {
        return Cli.run(
                arguments, new Streams(in, new Output(stdout), new Output(err), terminal), directory, environment);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
