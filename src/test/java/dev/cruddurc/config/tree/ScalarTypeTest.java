package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core schema of YAML 1.2, and none of the words of 1.1. */
class ScalarTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothing(String text) {
        assertEquals(ScalarType.NULL, ScalarType.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void truth(String text) {
        assertEquals(ScalarType.BOOLEAN, ScalarType.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "+1", "00", "010", "0755", "4567", "0o17", "0x1F", "123456789012345678901234567890"})
    void wholeNumbers(String text) {
        assertEquals(ScalarType.INTEGER, ScalarType.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10", "1.", ".5", "-.5", "1e3", "1E3", "3.0e+1", "1e-9", "1e999", ".inf", "-.inf", "+.INF", ".Inf",
                ".nan", ".NaN", ".NAN"
            })
    void otherNumbers(String text) {
        assertEquals(ScalarType.DECIMAL, ScalarType.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes",
                "no",
                "NO",
                "on",
                "off",
                "y",
                "n",
                "tRue",
                "nULL",
                "~~",
                "1_000",
                "1__0",
                "0b101",
                "0x",
                "0xG",
                "0o",
                "0o8",
                "22:22",
                "190:20:30",
                "2026-01-01",
                "1.2.3",
                "1e",
                "e1",
                ".",
                "-",
                "+",
                "..",
                "-.",
                ".nAn",
                "+.nan",
                "-0x1",
                "1 ",
                "٣"
            })
    void everythingElseIsText(String text) {
        assertEquals(ScalarType.TEXT, ScalarType.of(text));
    }
}
