package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderLimitsTest {
    private static final Duration FULL_FILE = Duration.ofSeconds(2);
    private static final Duration ANY_FILE = Duration.ofSeconds(10);

    @Test
    void sixtyFourLevelsAreRead() {
        assertTrue(Reading.of(nested(64)).tree().isPresent());
        Reading deeper = Reading.of(nested(65));
        assertEquals("nested in more than 64 levels, the most that is read", deeper.message());
        assertEquals(List.of("CRD112 65:65"), deeper.places());
    }

    @Test
    void flowLevelsCountToo() {
        assertEquals(
                List.of("CRD112 1:67"), Reading.of("a: " + "[".repeat(5_000)).places());
        assertEquals(
                List.of("CRD112 1:69"),
                Reading.of("x.json", "{\"a\":" + "[".repeat(5_000)).places());
    }

    @Test
    void threeThousandBlockLevelsAreRefusedInTime() {
        assertTimeout(
                ANY_FILE,
                () -> assertEquals(
                        List.of("CRD112 65:65"), Reading.of(nested(1_000)).places()));
        String text = "- ".repeat(3_000) + "a\n";
        assertTimeout(
                ANY_FILE,
                () -> assertEquals(List.of("CRD112 1:129"), Reading.of(text).places()));
    }

    @Test
    void twentyThousandValuesAreReadInTime() {
        StringBuilder text = new StringBuilder();
        for (int service = 0; service < 3_999; service++) {
            text.append("service-").append(service).append(":\n  image: é😀\n  port: 80\n  list: [a]\n");
        }
        Reading.of(text.toString());
        assertTimeout(
                FULL_FILE, () -> assertTrue(Reading.of(text.toString()).tree().isPresent()));
        text.append("one: more\nand: more\nand-one: more\nmany: more\nfar: more\n");
        Reading reading = Reading.of(text.toString());
        assertEquals("the file has more than 20000 values, the most that is read", reading.message());
    }

    @Test
    void aMegabyteOfOneLineIsReadInTime() {
        String text = "{" + "\"😀\": [".repeat(30) + "'x', ".repeat(19_000) + "]".repeat(30) + "}";
        assertTimeout(FULL_FILE, () -> assertTrue(Reading.of(text).tree().isPresent()));
    }

    @Test
    void twoHundredThousandKeysAreRefusedInTime() {
        StringBuilder text = new StringBuilder();
        for (int key = 0; key < 200_000; key++) {
            text.append('k').append(key).append(": v\n");
        }
        assertTimeout(
                ANY_FILE,
                () -> assertEquals(
                        List.of("CRD102 1:1"), Reading.of(text.toString()).places()));
        ReaderLimits lifted = ReaderLimits.standard().bytes(4 << 20);
        SourceFile source = SourceFile.of("cruddur.yaml", text.toString());
        assertTimeout(
                ANY_FILE,
                () -> assertEquals(
                        List.of("CRD113 20000:9"), Reading.of(source, lifted).places()));
    }

    @Test
    void longKeysAndValuesAreRefused() {
        assertTrue(Reading.of("é".repeat(256) + ": a\n").tree().isPresent());
        assertEquals(
                List.of("CRD114 1:1"), Reading.of("é".repeat(257) + ": a\n").places());
        assertTrue(Reading.of("a: " + "é".repeat(32 << 10) + "\n").tree().isPresent());
        assertEquals(
                List.of("CRD114 1:4"),
                Reading.of("a: " + "é".repeat(32 << 10) + "x\n").places());
        assertEquals(
                List.of("CRD114 1:3"),
                Reading.of("? " + "k".repeat(2_000) + "\n: a\n").places());
    }

    @Test
    void aProgramMayLiftTheLimits() {
        StringBuilder text = new StringBuilder("list:\n");
        text.append("  - a\n".repeat(25_000));
        SourceFile source = SourceFile.of("cruddur.yaml", text.toString());
        assertEquals(1, Reading.of(source, ReaderLimits.standard()).found().size());
        assertTrue(
                Reading.of(source, ReaderLimits.standard().nodes(30_000)).tree().isPresent());
    }

    private static String nested(int levels) {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }
}
