package dev.cruddurc.cli;

import java.nio.file.Path;

/** The program's entry, and the one place where the process is ended. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        if (args.length > 0
                && CommandName.of(args[0])
                        .filter(CommandName::needsAllLibraries)
                        .isPresent()) {
            System.exit(code);
        }
        // Nothing else runs, and nothing waits for the end. To exit would look for a logger first, in every jar, to say
        // so.
        Runtime.getRuntime().halt(code);
    }

    /** Runs the program in this process, and returns its exit code. */
    public static int run(String[] args) {
        return Cli.run(args, Streams.ofProcess(), Path.of("").toAbsolutePath(), System.getenv());
    }
}
