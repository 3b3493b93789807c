package dev.cruddurc.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4567", "-1", "123456789012345678901234567890"})
    void decimalDigits(String text) {
        assertTrue(CanonicalNumber.is(text, false));
        assertTrue(CanonicalNumber.is(text, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "10.25", "1.0", "-0.5"})
    void fractionsWhereTheyAreTaken(String text) {
        assertFalse(CanonicalNumber.is(text, false));
        assertTrue(CanonicalNumber.is(text, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "00", "01", "01.5", "+1", "1.", ".5", "1e3", "0x1", "1_0", " 1", "1 ", "٣", "1.2.3"})
    void nothingElse(String text) {
        assertFalse(CanonicalNumber.is(text, true));
    }

    @ParameterizedTest
    @CsvSource({
        "010, 10",
        "0x1F, 31",
        "0X1f, 31",
        "0o17, 15",
        "0b101, 5",
        "1_000, 1000",
        "+1, 1",
        "-0, 0",
        "-007, -7",
        "1.10, 1.1",
        ".5, 0.5",
        "1., 1",
        "1e3, 1000",
        "4.567e3, 4567",
        "1e-2, 0.01",
        "1e400, ''",
        "1e999999999, ''",
        ".inf, ''",
        ".nan, ''",
        "x, ''",
        "0x, ''",
        "0xG, ''",
        "22:22, ''",
        "-, ''",
        "., ''",
        "e3, ''",
        "'', ''",
        "_, ''"
    })
    void howItIsWritten(String text, String canonical) {
        assertEquals(canonical, CanonicalNumber.canonical(text).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "1e999", ".inf", "0x1F", "1_000", "0b1"})
    void looksLikeANumber(String text) {
        assertTrue(CanonicalNumber.isNumberLike(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "22:22", "4567; rm", "", "1 GB"})
    void doesNot(String text) {
        assertFalse(CanonicalNumber.isNumberLike(text));
        assertEquals(Optional.empty(), CanonicalNumber.canonical(text));
    }
}
