package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Other files in every run, for as long as it is told: bytes for the reader, and lines for the whole compiler. Each ends in artifacts
 * or in errors at places, and soon. {@code -Dcruddurc.fuzz.seconds=N} is for how long each test tries, {@code
 * -Dcruddurc.fuzz.seed=N} makes the same files again.
 */
class FuzzTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("cruddurc.fuzz.seconds", 2));
    private static final long SEED = Long.getLong("cruddurc.fuzz.seed", 4567L);
    /** What any input may take, even on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<String> PIECES = List.of(
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u202E",
            "\t",
            "\r",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "? ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "%",
            "@",
            "${",
            "$${",
            "%{",
            "{{resolve:",
            "<#if x>",
            "`id`",
            "$(id)",
            "\\",
            "e\u0301",
            "\uD83D\uDE00",
            "...\n",
            "---\n");

    private interface Try {
        void with(Random random, Path file) throws IOException;
    }

    @Test
    void noBytesEndInAnythingButADiagnostic() throws IOException {
        forAWhile((random, file) -> {
            byte[] bytes = broken(Files.readAllBytes(file), random);
            try {
                read(random.nextInt(4) == 0 ? "cruddur.json" : "cruddur.yaml", bytes);
            } catch (RuntimeException | StackOverflowError | AssertionError failure) {
                throw new AssertionError("bytes " + HexFormat.of().formatHex(bytes), failure);
            }
        });
    }

    @Test
    void noLinesEndInAnythingButADiagnostic() throws IOException {
        forAWhile((random, file) -> {
            String text = Mutation.mutated(Files.readAllLines(file), random);
            try {
                Mutation.compile(SourceFile.of("cruddur.yaml", text));
            } catch (RuntimeException | StackOverflowError | AssertionError failure) {
                throw new AssertionError("file\n" + text, failure);
            }
        });
    }

    private static void forAWhile(Try one) throws IOException {
        List<Path> files = Mutation.files();
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
        System.out.println("fuzz: " + tried + " files of the seed " + SEED);
        assertTrue(tried > 0, "none was tried");
    }

    /** One to four edits, each of one place: a cut, a byte, or a piece of what means something. */
    private static byte[] broken(byte[] original, Random random) {
        byte[] bytes = original;
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(bytes.length + 1);
            int rest = Math.min(bytes.length, at + (random.nextBoolean() ? random.nextInt(4) : 0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(8)) {
                case 0 -> rest = bytes.length;
                case 1 -> out.write(random.nextInt(256));
                case 2, 3 -> out.write(bytes, 0, Math.min(at, random.nextInt(200)));
                default ->
                    out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static void read(String name, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source =
                SourceReader.read(name, new ByteArrayInputStream(bytes), ReaderLimits.standard(), diagnostics);
        source.ifPresent(Mutation::compile);
        assertTrue(source.isPresent() || !diagnostics.sorted().isEmpty(), "a source or a diagnostic");
    }
}
