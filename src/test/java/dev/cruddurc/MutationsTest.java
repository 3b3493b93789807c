package dev.cruddurc;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that are broken at random, by seeds, go through the whole compiler: each compiles or is refused at a place, and nothing else
 * ever happens. {@code -Dcruddurc.mutations=N} tries more of each file.
 */
class MutationsTest {
    private static final int MUTATIONS = Integer.getInteger("cruddurc.mutations", 25);

    @TestFactory
    Stream<DynamicTest> noMutationEndsInAnythingButADiagnostic() throws IOException {
        return Mutation.files().stream()
                .map(file -> dynamicTest(file.getName(file.getNameCount() - 2).toString(), () -> mutate(file)));
    }

    private static void mutate(Path file) throws IOException {
        List<String> lines = Files.readString(file).lines().toList();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            String text = Mutation.mutated(lines, new Random(file.toString().hashCode() * 31L + seed));
            try {
                Mutation.compile(SourceFile.of("cruddur.yaml", text));
            } catch (RuntimeException | StackOverflowError | AssertionError failure) {
                throw new AssertionError("seed " + seed + " of\n" + text, failure);
            }
        }
    }
}
