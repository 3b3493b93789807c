package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the cases: folders that say by their files what goes in and what has to come out. {@code -Dcase=NAME} runs those of a name
 * alone, {@code -Dcruddurc.approve=true} writes what comes out as what has to.
 */
class CasesTest {
    static final Path CASES = Path.of("src", "test", "cases");
    static final Path EXAMPLES = Path.of("examples");

    private static final Optional<String> ONLY = Optional.ofNullable(System.getProperty("case"));

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> accepts() {
        return tests("accepts", folder -> () -> Verdict.ACCEPTS.check(folder, Expected.of(folder)));
    }

    @TestFactory
    Stream<DynamicTest> rejects() {
        return tests("rejects", folder -> () -> Verdict.REJECTS.check(folder, Expected.of(folder)));
    }

    @TestFactory
    Stream<DynamicTest> cli() {
        return tests("cli", folder -> () -> CommandLineCase.check(folder, workingFolder(folder), Expected.of(folder)));
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return tests(EXAMPLES, folder -> () -> ExampleCase.check(folder, workingFolder(folder), Expected.of(folder)));
    }

    @Test
    void casesAreNamedInWords() {
        for (String verdict : new String[] {"accepts", "rejects", "cli"}) {
            for (CaseFolder folder : CaseFolder.in(CASES.resolve(verdict))) {
                assertTrue(folder.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), folder.name());
            }
        }
    }

    private interface Check {
        Executable of(CaseFolder folder);
    }

    private static Stream<DynamicTest> tests(String verdict, Check check) {
        return tests(CASES.resolve(verdict), check);
    }

    private static Stream<DynamicTest> tests(Path root, Check check) {
        return CaseFolder.in(root).stream()
                .filter(folder -> ONLY.isEmpty() || ONLY.get().equals(folder.name()))
                .map(folder -> dynamicTest(folder.name(), check.of(folder)));
    }

    private Path workingFolder(CaseFolder folder) throws IOException {
        return Files.createDirectory(temporary.resolve(folder.name()));
    }
}
