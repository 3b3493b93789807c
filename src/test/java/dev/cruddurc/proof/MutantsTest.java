package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The proof is itself put to the test: what one backend would write otherwise is a difference, but for what the list of survivors
 * explains. These are mutants of kinds spread over both backends; {@link EveryMutantTest} has all.
 */
class MutantsTest {
    private static final int LEAST = 300;

    private final Example seed = Example.seed();

    @Test
    void aChangeOfMeaningIsFound(TestReporter reporter) throws IOException {
        List<Mutant> kinds = Mutants.ofEachKind(seed);
        List<Mutant> some = new ArrayList<>();
        for (int at = 0; at < kinds.size(); at += kinds.size() / LEAST) {
            some.add(kinds.get(at));
        }
        MutationCheck check = MutationCheck.of(seed, some);
        reporter.publishEntry("mutation check", check.toString());

        NavigableSet<String> unexplained = new TreeSet<>(check.survivors());
        unexplained.removeAll(MutationCheck.explained());
        assertEquals(new TreeSet<>(), unexplained);
        assertTrue(check.mutants() >= LEAST, check::toString);
    }
}
