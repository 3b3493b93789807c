package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An example holds what {@code cruddurc compile} makes of it for every target, beside its file, as its reader would get it, for each
 * environment; and a workflow, where it has one.
 */
final class ExampleCase {
    private static final String OUT = "cruddur.out";
    private static final String WORKFLOW = ".github/workflows/cruddur.yml";
    private static final String TARGETS = "all";

    private ExampleCase() {}

    static void check(CaseFolder folder, Path workingFolder, Expected expected) throws IOException {
        Files.write(workingFolder.resolve(CaseFolder.YAML), folder.bytes(CaseFolder.YAML));
        run(workingFolder, "compile", "--target", TARGETS);
        for (String environment : environments(folder)) {
            run(workingFolder, "compile", "--target", TARGETS, "--env", environment);
        }
        if (folder.has(WORKFLOW)) {
            run(workingFolder, "init", "--ci", "github");
        }
        CaseFolder made = new CaseFolder(workingFolder);
        NavigableSet<String> inputs = new TreeSet<>();
        folder.files().stream().filter(file -> !isMade(file)).forEach(inputs::add);
        for (String file : made.files()) {
            if (isMade(file)) {
                expected.file(file, made.text(file));
            }
        }
        expected.verify(inputs);
    }

    private static boolean isMade(String file) {
        return file.startsWith(OUT) || file.equals(WORKFLOW);
    }

    private static void run(Path workingFolder, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(err);
        Streams streams = new Streams(InputStream.nullInputStream(), output, output, false);
        int code = Cli.run(arguments, streams, workingFolder, new TreeMap<>());
        assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> environments(CaseFolder folder) {
        List<String> names = new ArrayList<>();
        new YamlReader(ReaderLimits.standard())
                .read(folder.source(), new Diagnostics())
                .flatMap(root -> root.get("environments"))
                .ifPresent(environments ->
                        ((Node.Mapping) environments).entries().forEach(entry -> names.add(entry.name())));
        return names;
    }
}
