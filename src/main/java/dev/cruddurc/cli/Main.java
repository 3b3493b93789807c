package dev.cruddurc.cli;

import java.nio.file.Path;

/** The program's entry, and the one place where the process is ended. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the program in this process, and returns its exit code. */
    public static int run(String[] args) {
        return Cli.run(args, Streams.ofProcess(), Path.of("").toAbsolutePath(), System.getenv());
    }
}
