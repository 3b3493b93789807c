package dev.cruddurc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run reads and prints.
 *
 * @param out only what was asked for
 * @param err what is said to a person
 * @param terminal whether {@code err} is shown on a terminal
 * @param asks whether somebody sits at {@code in} who can be asked
 */
public record Streams(InputStream in, Output out, Output err, boolean terminal, boolean asks) {
    /** Streams with nobody to ask. */
    public Streams(InputStream in, Output out, Output err, boolean terminal) {
        this(in, out, err, terminal, false);
    }

    /** The streams of this process. */
    static Streams ofProcess() {
        return new Streams(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                isTerminal(2),
                isTerminal(0));
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
