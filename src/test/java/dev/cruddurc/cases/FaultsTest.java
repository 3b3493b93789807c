package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue of faults says the truth: its cases are there, and give the codes that it names. */
class FaultsTest {
    private static final Path CATALOGUE = Path.of("docs", "faults.md");
    private static final Pattern ROW = Pattern.compile("\\| ([F0-9][0-9a-c]*) \\|.*\\|");
    private static final Pattern CASE = Pattern.compile("`((?:accepts|rejects|cli)/[a-z0-9-]+)`");
    private static final Pattern CODE = Pattern.compile("CRD[0-9]{3}");
    private static final int FEWEST_CORRECT_SYSTEMS = 15;

    @TestFactory
    Stream<DynamicTest> everyRowIsShownByItsCases() {
        return rows().stream().map(row -> dynamicTest(row.split(" ", 3)[1], () -> check(row)));
    }

    @Test
    void everyFaultHasARow() {
        List<String> names = rows().stream().map(row -> row.split(" ", 3)[1]).toList();
        List<String> users = IntStream.rangeClosed(1, 44)
                .mapToObj(number -> String.format(Locale.ROOT, "F%02d", number))
                .toList();
        assertEquals(users, names.stream().filter(name -> name.startsWith("F")).toList());
        assertEquals(66, names.stream().filter(name -> !name.startsWith("F")).count());
    }

    /** What is injected for a fault of users is a row of the page itself. */
    @Test
    void whatIsInjectedForAFaultIsARow() {
        List<String> names = rows().stream().map(row -> row.split(" ", 3)[1]).toList();
        int injected = 0;
        for (String row : rows()) {
            String[] cells = row.split("\\|", -1);
            String shown = cells[3].strip();
            if (cells[1].strip().startsWith("F") && !shown.equals("-") && !shown.equals("itself")) {
                for (String name : shown.split(" ", -1)) {
                    assertTrue(!name.startsWith("F") && names.contains(name), row);
                    injected++;
                }
            }
        }
        assertTrue(injected > 30, injected + " rows");
    }

    /** What the page says of a row is what its codes are; one whose fault cannot be written at all has no level. */
    @TestFactory
    Stream<DynamicTest> everyRowSaysTheLevelOfItsCodes() {
        return rows().stream()
                .map(row -> dynamicTest(row.split(" ", 3)[1], () -> {
                    String[] cells = row.split("\\|", -1);
                    List<String> levels = new ArrayList<>();
                    for (Severity severity : Severity.values()) {
                        if (CODE.matcher(cells[cells.length - 4])
                                .results()
                                .anyMatch(code -> isOf(code.group(), severity))) {
                            levels.add(severity.label());
                        }
                    }
                    assertEquals(levels.isEmpty() ? "-" : String.join(", ", levels), cells[cells.length - 3].strip());
                    assertTrue(!levels.isEmpty() || row.contains("cannot be written"), row);
                }));
    }

    private static boolean isOf(String id, Severity severity) {
        return Arrays.stream(Code.values()).anyMatch(code -> code.id().equals(id) && code.severity() == severity);
    }

    /** Systems that are right get no warning, and no advice either. */
    @Test
    void correctSystemsAreLeftInPeace() {
        List<CaseFolder> correct = CaseFolder.in(CasesTest.CASES.resolve("accepts")).stream()
                .filter(folder -> folder.name().startsWith("correct-"))
                .toList();
        assertTrue(correct.size() >= FEWEST_CORRECT_SYSTEMS);
        for (CaseFolder folder : correct) {
            assertFalse(folder.has(Verdict.DIAGNOSTICS), () -> folder.name() + " is told something");
        }
    }

    private static void check(String row) {
        List<String> said = new ArrayList<>();
        Matcher cases = CASE.matcher(row);
        while (cases.find()) {
            Path folder = CasesTest.CASES.resolve(cases.group(1));
            assertTrue(Files.isDirectory(folder), () -> folder + " is a case");
            said.add(said(folder));
        }
        assertFalse(said.isEmpty() && !row.contains("not seen"), "a row is shown by a case");
        Matcher codes = CODE.matcher(row);
        while (codes.find()) {
            String code = codes.group();
            assertTrue(said.stream().anyMatch(text -> text.contains(code)), () -> "a case of the row gives " + code);
        }
    }

    /** What a case is told, of a command or of the compiler. */
    private static String said(Path folder) {
        StringBuilder said = new StringBuilder();
        for (String file : new String[] {"diagnostics.txt", "stderr.txt"}) {
            Path path = folder.resolve(file);
            said.append(Files.exists(path) ? read(path) : "");
        }
        return said.toString();
    }

    private static List<String> rows() {
        return read(CATALOGUE)
                .lines()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
