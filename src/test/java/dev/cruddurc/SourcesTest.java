package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the source files themselves, which compiled classes do not show. */
class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    /** A file that has grown past this does more than one thing. */
    private static final int MOST_LINES = 450;

    private static final Pattern HAS_TESTS = Pattern.compile(
            "^\\s*@(Test|TestFactory|ParameterizedTest|RepeatedTest|TestTemplate|ArchTest)\\b", Pattern.MULTILINE);

    @Test
    void everyPackageSaysWhatItMayKnow() throws IOException {
        assertNone(sources(MAIN), source -> !Files.exists(source.resolveSibling("package-info.java")));
    }

    @Test
    void noSourceFileIsTooLong() throws IOException {
        assertNone(sources(MAIN, TEST), source -> read(source).lines().count() > MOST_LINES);
    }

    /** Surefire runs nothing else, and says nothing of what it does not run. */
    @Test
    void everyClassWithTestsIsNamedAsOne() throws IOException {
        assertNone(
                sources(TEST),
                source -> !source.toString().endsWith("Test.java")
                        && HAS_TESTS.matcher(read(source)).find());
    }

    private static void assertNone(List<Path> sources, Predicate<Path> isWrong) {
        assertTrue(!sources.isEmpty(), "no sources found; the tests run in the project's folder");
        assertEquals(List.of(), sources.stream().filter(isWrong).toList());
    }

    private static List<Path> sources(Path... roots) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
