package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every single change of what either backend writes for the example system. It starts no engine, but takes the time of one. */
@Tag("engine")
class EveryMutantTest {
    @Test
    void everyChangeOfMeaningIsFoundAndTheOthersAreExplained(TestReporter reporter) throws IOException {
        Example seed = Example.seed();
        MutationCheck check = MutationCheck.of(seed, Mutants.of(seed));
        reporter.publishEntry("mutation check", check.toString());

        assertEquals(String.join("\n", MutationCheck.explained()), String.join("\n", check.survivors()));
    }
}
