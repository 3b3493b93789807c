package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM loads to compile an example, from its start to its end: all of it is paid for again in each run. */
class StartUpTest {
    /** What `compile` has no need of, and each of which takes from one to a hundred milliseconds to begin with. */
    private static final List<String> FOREIGN = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "dev.cruddurc.finding.",
            "freemarker.",
            "java.lang.runtime.ObjectMethods",
            "java.security.MessageDigest",
            "org.eclipse.elk.",
            "software.amazon.awssdk.");

    /** There were 10 when this was written; there is room for callbacks that are clearer than loops, and not for habit. */
    private static final int MOST_LAMBDAS = 25;

    @TempDir
    private static Path folder;

    private static List<String> loaded = List.of();

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        // As the launcher starts it; -Xlog names each class when it is loaded.
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=WARN",
                "-Xlog:class+load:file=loaded.txt",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "compile",
                Path.of("examples/cruddur/cruddur.yaml").toAbsolutePath().toString(),
                "--out",
                "out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("said.txt")));

        loaded = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("loaded.txt"))) {
            int name = line.indexOf("] ") + 2;
            int end = line.indexOf(" source:");
            if (end > name) {
                loaded.add(line.substring(name, end));
            }
        }
    }

    @Test
    void theLogTellsWhatWasLoaded() {
        assertTrue(loaded.contains(Main.class.getName()), "the log does not have the program itself");
        assertTrue(Files.isDirectory(folder.resolve("out/cloudformation")), "nothing was compiled");
    }

    @Test
    void compilingLoadsNothingThatItDoesNotUse() {
        List<String> foreign =
                loaded.stream().filter(StartUpTest::isForeign).sorted().toList();

        assertEquals(List.of(), foreign, "each start would pay for these, and `compile` works without them");
    }

    @Test
    void compilingLinksFewLambdasOfOurs() {
        List<String> lambdas = loaded.stream()
                .filter(name -> name.startsWith("dev.cruddurc.") && name.contains("$$Lambda"))
                .toList();

        assertTrue(
                lambdas.size() <= MOST_LAMBDAS,
                () -> lambdas.size()
                        + " lambdas and method references are linked, at about 0.2 ms each in every start, and "
                        + MOST_LAMBDAS + " may be: write a loop or a condition instead. They are\n"
                        + String.join("\n", lambdas));
    }

    private static boolean isForeign(String name) {
        // From 21 on, the end of a JVM looks for a logger itself.
        boolean search =
                name.equals("java.util.ServiceLoader") && Runtime.version().feature() < 21;
        return search || FOREIGN.stream().anyMatch(one -> one.endsWith(".") ? name.startsWith(one) : name.equals(one));
    }
}
