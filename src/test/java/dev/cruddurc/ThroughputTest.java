package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large files: what they compile to, what they are refused for, and that a refusal costs less than the work it saves. How the
 * work grows with the file is in {@link BarsTest}.
 */
final class ThroughputTest {
    private static final Set<Target> BOTH = EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM);
    private static final Set<Target> TERRAFORM = EnumSet.of(Target.TERRAFORM);

    private static final Compiler STANDARD = new Compiler();
    private static final Compiler UNLIMITED =
            new Compiler(ReaderLimits.standard().bytes(64 << 20).nodes(1_000_000));

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 300, 500})
    void whatThePlatformTakesCompiles(int services) {
        Compilation compilation = STANDARD.compile(GeneratedSystem.of(services), Optional.empty(), BOTH);

        assertEquals(List.of(), errors(compilation));
        assertFalse(compilation.artifacts().isEmpty());
    }

    @Test
    void fiveThousandServicesCompileForTerraform() {
        Compilation compilation = UNLIMITED.compile(GeneratedSystem.of(5_000), Optional.empty(), TERRAFORM);

        assertEquals(List.of(), errors(compilation));
        assertFalse(compilation.artifacts().isEmpty());
    }

    @Test
    void moreThanTheReaderTakesCostsLessThanWhatItTakes() {
        SourceFile fiveHundred = GeneratedSystem.of(500);
        SourceFile tenThousand = GeneratedSystem.of(10_000);
        warmUp();

        List<Diagnostic> errors = errors(STANDARD.compile(tenThousand, Optional.empty(), BOTH));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(
                Set.of(Code.FILE_TOO_LARGE, Code.TOO_MANY_NODES)
                        .contains(errors.get(0).code()),
                errors.toString());
        assertAtMost(1, cost(STANDARD, tenThousand, BOTH, 3), cost(STANDARD, fiveHundred, BOTH, 3));
    }

    @Test
    void moreThanStacksTakeIsToldBeforeTheyAreWritten() {
        SourceFile fiveThousand = GeneratedSystem.of(5_000);
        warmUp();

        List<Diagnostic> errors = errors(UNLIMITED.compile(fiveThousand, Optional.empty(), BOTH));
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(Code.LIMIT_EXCEEDED, errors.get(0).code());
        assertTrue(errors.get(0).message().endsWith("CloudFormation takes 500"), errors.toString());
        assertAtMost(1, cost(UNLIMITED, fiveThousand, BOTH, 1), cost(UNLIMITED, fiveThousand, TERRAFORM, 1));
    }

    /** Two routes that meet do not hide that there are too many of them, nor that their template is too large. */
    @Test
    void whatIsTooManyIsToldBesideOtherErrors() {
        StringBuilder file = new StringBuilder("app: shop\nregion: us-east-1\nservices:\n");
        for (int number = 0; number < 101; number++) {
            file.append("  s").append(number).append(": {image: \"nginx:1.27\", port: 80, route: {path: /p");
            file.append(number)
                    .append(", priority: ")
                    .append(number == 0 ? 1 : number)
                    .append("}}\n");
        }

        List<Diagnostic> errors =
                errors(STANDARD.compile(SourceFile.of("cruddur.yaml", file.toString()), Optional.empty(), BOTH));
        assertEquals(
                List.of(Code.LIMIT_EXCEEDED, Code.RULE_PRIORITY_COLLISION, Code.LIMIT_EXCEEDED),
                errors.stream().map(Diagnostic::code).toList());
        assertTrue(errors.get(0).message().endsWith("CloudFormation takes 500"), errors.toString());
        assertTrue(errors.get(2).message().startsWith("the file has 101 routed containers"), errors.toString());
    }

    private static void warmUp() {
        cost(STANDARD, GeneratedSystem.of(100), BOTH, 10);
        cost(STANDARD, GeneratedSystem.of(500), BOTH, 3);
    }

    /** The median of the processor time of some runs, in nanoseconds: what else the machine does is not in it. */
    private static long cost(Compiler compiler, SourceFile file, Set<Target> targets, int runs) {
        long[] times = new long[runs];
        for (int run = 0; run < runs; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            compiler.compile(file, Optional.empty(), targets);
            times[run] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private static void assertAtMost(int factor, long large, long small) {
        assertTrue(
                large <= factor * small,
                large / 1_000 + " us are more than " + factor + " times " + small / 1_000 + " us");
    }

    private static List<Diagnostic> errors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }
}
