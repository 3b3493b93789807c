package dev.cruddurc.engine;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of injected faults says what was run: each can be put into what is compiled, and both of its columns are the data's. */
final class InjectedFaultsTest {
    private static final Path TABLE = Path.of("docs", "faults.md");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+[a-c]?) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|.*");

    @TestFactory
    Stream<DynamicTest> everyFaultCanBeInjected() throws IOException {
        Compiled base = InjectedFault.base();
        return InjectedFault.all().stream()
                .map(fault -> dynamicTest(fault.name(), () -> {
                    assertFalse(fault.cloudformation().isEmpty());
                    fault.template(base);
                    if (fault.terraform().isPresent()) {
                        assertFalse(fault.terraform().get().isEmpty());
                        fault.module(base);
                    }
                }));
    }

    @Test
    void theTableSaysWhatWasFound() throws IOException {
        List<String> found = new ArrayList<>();
        int linted = 0;
        int refused = 0;
        int modules = 0;
        for (InjectedFault fault : InjectedFault.all()) {
            String rules = fault.rules().isEmpty() ? "-" : String.join(" ", fault.rules());
            found.add(fault.name() + ": " + rules + ", " + fault.step());
            linted += fault.rules().isEmpty() ? 0 : 1;
            modules += fault.terraform().isPresent() ? 1 : 0;
            refused += fault.terraform().isPresent() && !fault.step().equals("-") ? 1 : 0;
            assertEquals(fault.terraform().isEmpty(), fault.step().equals("n/a"), fault.name());
        }
        List<String> told = new ArrayList<>();
        List<String> lines = Files.readAllLines(TABLE);
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.add(row.group(1) + ": " + row.group(2) + ", " + row.group(3));
            }
        }
        assertEquals(String.join("\n", found), String.join("\n", told));
        String sum = "cfn-lint finds " + linted + " of " + found.size() + ", Terraform " + refused + " of " + modules;
        assertTrue(String.join(" ", lines).contains(sum), sum);
    }
}
