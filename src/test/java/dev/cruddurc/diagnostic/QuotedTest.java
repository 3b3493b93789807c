package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void shortTextIsShownInBackticks() {
        assertEquals("`a b`", Quoted.of("a b"));
        assertEquals("`a\\u{a}\\u{1b}`", Quoted.of("a\n\u001b"));
    }

    @Test
    void longTextIsCutInTheMiddle() {
        assertEquals("`" + "a".repeat(40) + "..." + "b".repeat(20) + "`", Quoted.of("a".repeat(90) + "b".repeat(90)));
        assertEquals("`" + "😀".repeat(40) + "..." + "😀".repeat(20) + "`", Quoted.of("😀".repeat(61)));
    }

    @Test
    void secretsAreNotShown() {
        assertEquals("a hidden value", Quoted.of("AKIA" + "IOSFODNN7EXAMPLE"));
        assertEquals("a hidden value", Quoted.value("DB_PASSWORD", "x"));
        assertEquals("...", Quoted.bare("DB_PASSWORD", "x"));
        assertEquals("`x`", Quoted.value("secrets", "x"));
    }
}
