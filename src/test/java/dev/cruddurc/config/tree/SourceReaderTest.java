package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aFileIsReadUnderTheNameThatTheUserGave() throws IOException {
        Path file = Files.writeString(folder.resolve("cruddur.yaml"), "app: é😀\n");
        SourceFile source = read(file).orElseThrow();
        assertEquals("app: é😀\n", source.text());
        assertEquals(file.toString(), source.name());
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void whatCannotBeOpenedIsSaidOnce() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertEquals("`missing.yaml` does not exist", refusal(Path.of("missing.yaml")));
        assertTrue(refusal(folder).endsWith("is a directory"));
        assertTrue(refusal(dangling).endsWith("is a link to a file that does not exist"));
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForAWriter() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
        assertTimeoutPreemptively(AT_ONCE, () -> assertTrue(refusal(pipe).contains("a pipe or a device")));
    }

    @Test
    void anEndlessDeviceIsRefused() {
        Path zero = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(zero));
        assertTimeoutPreemptively(AT_ONCE, () -> assertTrue(refusal(zero).contains("a pipe or a device")));
    }

    @Test
    void anEndlessStreamIsReadToTheLimitAndOneByteFurther() {
        int[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                taken[0] += length;
                Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertTrue(SourceReader.read("<stdin>", endless, ReaderLimits.standard(), diagnostics)
                .isEmpty());
        assertEquals("`<stdin>` has more than 1048576 bytes, the most that is read", onlyMessage());
        assertTrue(taken[0] <= (1 << 20) + 1, () -> taken[0] + " bytes");
    }

    @Test
    void standardInputIsADash() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("app: x\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals("app: x\n", read(Path.of("-")).orElseThrow().text());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aFailingStreamIsADiagnostic() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        assertTrue(SourceReader.read("<stdin>", failing, ReaderLimits.standard(), diagnostics)
                .isEmpty());
        assertEquals("`<stdin>` could not be read to its end", onlyMessage());
    }

    @Test
    void aLargeFileIsRefusedAndALimitCanBeLifted() throws IOException {
        Path file = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));
        assertTrue(refusal(file).endsWith("has more than 1048576 bytes, the most that is read"));
        assertTrue(SourceReader.read(file, ReaderLimits.standard().bytes(2 << 20), new Diagnostics())
                .isPresent());
    }

    @Test
    void aByteThatIsNoUtf8IsReportedWhereItStands() {
        byte[] latin1 = "app: x\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("cruddur.yaml:2:10 the byte 0xE9 at offset 16 is not UTF-8", decodeRefusal(latin1));
    }

    @Test
    void columnsBeforeABadByteCountCharacters() {
        byte[] bytes = "é😀x\u00ff".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        bytes[bytes.length - 1] = 'x';
        assertEquals("cruddur.yaml:1:4 the byte 0xC3 at offset 7 is not UTF-8", decodeRefusal(bytes));
    }

    @Test
    void surrogatesAndCharactersCutOffAreNoUtf8() {
        assertTrue(decodeRefusal(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80})
                .contains("at offset 1"));
        assertTrue(decodeRefusal(new byte[] {'a', (byte) 0xF0, (byte) 0x9F}).contains("at offset 1"));
        assertTrue(decodeRefusal(new byte[] {(byte) 0xC0, (byte) 0x80}).contains("at offset 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, true, UTF-16", "UTF-16BE, true, UTF-16", "UTF-16LE, false, UTF-16", "UTF-16BE, false, UTF-16",
        "UTF-32LE, true, UTF-32", "UTF-32BE, true, UTF-32", "UTF-32LE, false, UTF-32", "UTF-32BE, false, UTF-32"
    })
    void otherEncodingsAreNamed(String charset, boolean marked, String expected) throws IOException {
        byte[] bytes = ((marked ? "\uFEFF" : "") + "app: x\n").getBytes(charset);
        assertEquals("cruddur.yaml:1:1 the file is in " + expected + ", not in UTF-8", decodeRefusal(bytes));
    }

    @Test
    void aByteOrderMarkIsNoCharacterOfTheFile() {
        assertEquals(
                "app: x",
                decode("\uFEFFapp: x".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .text());
        assertEquals(
                "app: x",
                SourceReader.read("x", "\uFEFFapp: x", ReaderLimits.standard(), diagnostics)
                        .orElseThrow()
                        .text());
    }

    @Test
    void anEmptyFileIsAFile() {
        assertEquals("", decode(new byte[0]).orElseThrow().text());
    }

    private Optional<SourceFile> read(Path path) {
        return SourceReader.read(path, ReaderLimits.standard(), diagnostics);
    }

    private static String refusal(Path path) {
        Diagnostics found = new Diagnostics();
        assertTrue(SourceReader.read(path, ReaderLimits.standard(), found).isEmpty());
        assertEquals(1, found.sorted().size());
        return found.sorted().get(0).message();
    }

    private Optional<SourceFile> decode(byte[] bytes) {
        return SourceReader.read("cruddur.yaml", new ByteArrayInputStream(bytes), ReaderLimits.standard(), diagnostics);
    }

    private static String decodeRefusal(byte[] bytes) {
        Diagnostics found = new Diagnostics();
        assertTrue(SourceReader.read("cruddur.yaml", new ByteArrayInputStream(bytes), ReaderLimits.standard(), found)
                .isEmpty());
        Diagnostic only = found.sorted().get(0);
        return only.span() + " " + only.message();
    }

    private String onlyMessage() {
        assertEquals(1, diagnostics.sorted().size());
        return diagnostics.sorted().get(0).message();
    }
}
