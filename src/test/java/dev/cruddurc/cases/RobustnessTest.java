package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of what may be done to the program names cases and tests that are there. */
class RobustnessTest {
    private static final Path TABLE = Path.of("docs", "robustness.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern CASE = Pattern.compile("(accepts|rejects|cli)/[a-z0-9-]+");
    private static final Pattern TEST = Pattern.compile("([A-Za-z0-9]+Test)(?:\\.([A-Za-z0-9]+))?");

    private record Row(String number, List<String> shown) {}

    @TestFactory
    Stream<DynamicTest> everyRowIsShown() throws IOException {
        return rows().stream()
                .map(row -> dynamicTest(row.number(), () -> {
                    assertFalse(row.shown().isEmpty());
                    for (String name : row.shown()) {
                        Matcher test = TEST.matcher(name);
                        if (CASE.matcher(name).matches()) {
                            assertTrue(Files.isDirectory(CasesTest.CASES.resolve(name)), () -> name + " is no case");
                        } else {
                            assertTrue(test.matches(), () -> name + " is neither a case nor a test");
                            String source = source(test.group(1));
                            String method = test.group(2);
                            assertTrue(
                                    method == null || source.contains(" " + method + "("),
                                    () -> test.group(1) + " has no " + method);
                        }
                    }
                }));
    }

    @Test
    void everyRowHasItsNumber() throws IOException {
        List<String> numbers = rows().stream().map(Row::number).toList();
        assertEquals(
                IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList(),
                numbers);
        assertTrue(numbers.size() >= 35);
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(candidate -> candidate.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + test));
            return Files.readString(file);
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> shown = new ArrayList<>();
                for (String name : row.group(2).split(" ", -1)) {
                    shown.add(name.substring(1, name.length() - 1));
                }
                rows.add(new Row(row.group(1), shown));
            }
        }
        return rows;
    }
}
