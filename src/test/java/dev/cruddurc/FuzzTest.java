package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other files in every run, for as long as it is told: bytes for the reader, and lines for the whole compiler. Each ends in artifacts
 * or in errors at places, and soon. {@code -Dcruddurc.fuzz.seconds=N} is for how long each test tries, {@code
 * -Dcruddurc.fuzz.seed=N} makes the same files again.
 */
class FuzzTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("cruddurc.fuzz.seconds", 2));
    private static final long SEED = Long.getLong("cruddurc.fuzz.seed", 4567L);
    /** What any input may take, even on a machine with much else to do. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private interface Try {
        void with(Random random, Path file) throws IOException;
    }

    @Test
    void noBytesEndInAnythingButADiagnostic() throws IOException {
        forAWhile(Mutation.files(), (random, file) -> {
            byte[] bytes = Mutation.broken(Files.readAllBytes(file), random);
            try {
                read(random.nextInt(4) == 0 ? "cruddur.json" : "cruddur.yaml", bytes);
            } catch (RuntimeException | StackOverflowError | AssertionError failure) {
                throw new AssertionError("bytes " + HexFormat.of().formatHex(bytes), failure);
            }
        });
    }

    @Test
    void noLinesEndInAnythingButADiagnostic() throws IOException {
        forAWhile(Mutation.files(), (random, file) -> {
            String text = Mutation.mutated(Files.readAllLines(file), random);
            try {
                Mutation.compile(SourceFile.of("cruddur.yaml", text));
            } catch (RuntimeException | StackOverflowError | AssertionError failure) {
                throw new AssertionError("file\n" + text, failure);
            }
        });
    }

    @Test
    void noFolderEndsInAnythingButAnExitCode(@TempDir Path root) throws IOException {
        List<Path> cases = BrokenFolder.cases();
        forAWhile(cases, (random, original) -> {
            Path folder = Files.createTempDirectory(root, "case");
            BrokenFolder.run(original, folder, random);
        });
    }

    private static void forAWhile(List<Path> files, Try one) throws IOException {
        Random seeds = new Random(SEED);
        long end = System.nanoTime() + TIME.toNanos();
        int tried = 0;
        for (long now = System.nanoTime(); now < end; tried++) {
            Random random = new Random(seeds.nextLong());
            one.with(random, files.get(random.nextInt(files.size())));
            long took = System.nanoTime() - now;
            assertTrue(took < PATIENCE.toNanos(), () -> "one file took " + Duration.ofNanos(took));
            now += took;
        }
        System.out.println("fuzz: " + tried + " of the seed " + SEED);
        assertTrue(tried > 0, "none was tried");
    }

    private static void read(String name, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source =
                SourceReader.read(name, new ByteArrayInputStream(bytes), ReaderLimits.standard(), diagnostics);
        source.ifPresent(Mutation::compile);
        assertTrue(source.isPresent() || !diagnostics.sorted().isEmpty(), "a source or a diagnostic");
    }
}
