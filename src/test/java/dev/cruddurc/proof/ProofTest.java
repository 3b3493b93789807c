package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both targets of every case mean the same. */
class ProofTest {
    private static final List<Example> EXAMPLES = Example.all();

    @TestFactory
    Stream<DynamicTest> bothTargetsMeanTheSame() {
        return EXAMPLES.stream()
                .map(example -> dynamicTest(example.name(), () -> {
                    Certificate certificate = example.proof();
                    assertEquals(List.of(), certificate.differences());
                    assertEquals(List.of(), example.compiled() ? certificate.findings() : List.of());
                    assertTrue(certificate.compared() > 100, () -> "only " + certificate.compared() + " facts");
                }));
    }

    /** What no case needs is an exception that somebody only imagined. */
    @Test
    void everyWaiverIsNeededSomewhere() {
        List<Waiver> idle = new ArrayList<>(Waivers.all());
        List<Waiver.Clause> idleClauses = new ArrayList<>();
        Waivers.all().forEach(waiver -> idleClauses.addAll(waiver.terms()));
        for (Example example : EXAMPLES) {
            Certificate certificate = example.proof();
            idle.removeAll(certificate.waived().keySet());
            idleClauses.removeAll(certificate.used());
        }
        assertEquals(List.of(), idle.stream().map(Waiver::name).toList());
        assertEquals(List.of(), idleClauses);
    }

    @Test
    void everyWaiverHasAReason() {
        Waivers.all().forEach(waiver -> assertTrue(waiver.reason().length() > 30, waiver::name));
        assertEquals(
                Waivers.all().size(),
                Waivers.all().stream().map(Waiver::name).distinct().count());
    }
}
