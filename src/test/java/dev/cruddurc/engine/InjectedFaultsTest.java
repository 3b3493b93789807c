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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of faults say what was run: each fault can be put into what is compiled, and both columns are the data's. */
final class InjectedFaultsTest {
    private static final Path TABLE = Path.of("docs", "faults.md");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+[a-c]?) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|.*");

    private static final Pattern USERS =
            Pattern.compile("\\| (F[0-9]+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|.*");

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
            if (fault.name().startsWith("F")) {
                continue;
            }
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

    /** A fault of users is injected itself, or as the rows that its own names: then all that is found of these is found of it. */
    @Test
    void theTableOfUsersSaysWhatWasFound() throws IOException {
        Map<String, InjectedFault> faults = new TreeMap<>();
        for (InjectedFault fault : InjectedFault.all()) {
            faults.put(fault.name(), fault);
        }
        Set<String> themselves = new TreeSet<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = USERS.matcher(line);
            if (row.matches()) {
                Set<String> rules = new TreeSet<>();
                Set<String> steps = new TreeSet<>();
                List<String> names = List.of(row.group(2).split(" ", -1));
                if (names.equals(List.of("itself"))) {
                    names = List.of(row.group(1));
                    themselves.add(row.group(1));
                }
                for (String name : names.equals(List.of("-")) ? List.<String>of() : names) {
                    rules.addAll(faults.get(name).rules());
                    steps.add(faults.get(name).step());
                }
                assertEquals(found(names, rules), row.group(3), line);
                steps.removeAll(steps.size() > 1 ? List.of("-", "n/a") : List.of());
                assertEquals(steps.isEmpty() ? "n/a" : String.join(" ", steps), row.group(4), line);
            }
        }
        assertEquals(
                faults.keySet().stream().filter(name -> name.startsWith("F")).toList(), List.copyOf(themselves));
    }

    private static String found(List<String> names, Set<String> rules) {
        if (names.equals(List.of("-"))) {
            return "n/a";
        }
        return rules.isEmpty() ? "-" : String.join(" ", rules);
    }
}
