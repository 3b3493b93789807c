package dev.cruddurc.cases;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A case of the command line: each line of {@code args} is one run in a folder that holds the case's other files. What the runs
 * print is joined; {@code exit.txt} has a line for each.
 */
final class CommandLineCase {
    private static final String ARGUMENTS = "args";
    private static final String STDIN = "stdin";
    private static final String STDOUT = "stdout.txt";
    private static final String STDERR = "stderr.txt";
    private static final String EXIT = "exit.txt";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringBuilder allOut = new StringBuilder();
    private final StringBuilder allErr = new StringBuilder();
    private final StringBuilder exit = new StringBuilder();

    private CommandLineCase() {}

    static void check(CaseFolder folder, Path workingFolder, Expected expected) throws IOException {
        NavigableSet<String> inputs = folder.files();
        inputs.removeAll(List.of(STDOUT, STDERR, EXIT));
        for (String input : inputs) {
            Path copy = workingFolder.resolve(input);
            Files.createDirectories(copy.getParent());
            Files.copy(folder.path().resolve(input), copy);
        }
        CommandLineCase runs = new CommandLineCase();
        byte[] stdin = folder.has(STDIN) ? folder.bytes(STDIN) : new byte[0];
        List<String> lines = folder.text(ARGUMENTS).lines().toList();
        for (String line : lines) {
            runs.run(line.isEmpty() ? new String[0] : line.split(" "), stdin, workingFolder);
            runs.keep(lines.size() == 1 ? "" : "$ cruddurc " + line + "\n");
        }
        expected.fileUnlessEmpty(STDOUT, scrub(runs.allOut))
                .fileUnlessEmpty(STDERR, scrub(runs.allErr))
                .file(EXIT, runs.exit.toString())
                .verify(inputs);
    }

    private void run(String[] arguments, byte[] stdin, Path workingFolder) {
        NavigableMap<String, String> environment = new TreeMap<>();
        environment.put("LANG", "C.UTF-8");
        Streams streams = new Streams(new ByteArrayInputStream(stdin), new Output(out), new Output(err), false);
        exit.append(Cli.run(arguments, streams, workingFolder, environment)).append('\n');
    }

    /** Joins what a run printed to what the runs before it did, under a line that says which it was. */
    private void keep(String heading) {
        keep(heading, out, allOut);
        keep(heading, err, allErr);
    }

    private static void keep(String heading, ByteArrayOutputStream printed, StringBuilder all) {
        if (printed.size() > 0) {
            all.append(all.isEmpty() || heading.isEmpty() ? "" : "\n").append(heading);
            all.append(printed.toString(StandardCharsets.UTF_8));
            printed.reset();
        }
    }

    /** What changes with every change of a backend or with every release is not what a case is about. */
    private static String scrub(CharSequence printed) {
        return printed.toString()
                .replaceAll("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": \"(hash)\"")
                .replaceAll("\"facts\": [1-9][0-9]*", "\"facts\": (number)")
                .replaceAll("(?m)^  [1-9][0-9]* facts? (are|is) said", "  (number) facts are said")
                .replaceAll("\"bytes\": [1-9][0-9]+", "\"bytes\": (number)")
                .replaceAll("(?m)^cruddurc [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?$", "cruddurc (version)");
    }
}
