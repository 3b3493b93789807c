package dev.cruddurc.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run reads and prints.
 *
 * @param out only what was asked for
 * @param err what is said to a person
 * @param terminal whether {@code err} is shown on a terminal
 * @param asks whether somebody sits at {@code in} who can be asked
 * @param hidden asks that person for a secret
 */
public record Streams(InputStream in, Output out, Output err, boolean terminal, boolean asks, Hidden hidden) {
    /** Asks for what must not be shown. */
    public interface Hidden {
        /** What is typed, without an echo; empty where that cannot be. */
        Optional<String> ask(String prompt);
    }

    /** Streams with nobody to ask. */
    public Streams(InputStream in, Output out, Output err, boolean terminal) {
        this(in, out, err, terminal, false, prompt -> Optional.empty());
    }

    /** The streams of this process. */
    static Streams ofProcess() {
        return new Streams(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                isTerminal(2),
                isTerminal(0),
                Streams::hidden);
    }

    private static Optional<String> hidden(String prompt) {
        Optional<Console> console = Optional.ofNullable(System.console());
        return console.flatMap(open -> Optional.ofNullable(open.readPassword("%s", prompt)))
                .map(String::valueOf);
    }

    /** Java tells only of stdin and stdout together, so the system is asked; where it does not say, there is no colour. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException elsewhere) {
            return false;
        }
    }
}
