package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that cannot be passed on, that deceive, or that one target changes and another does not. */
class UnicodeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xB, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF, 0xD83D, 0xDE00})
    void forbiddenCharactersAreRefusedWhereTheyStand(int c) {
        Reading reading = Reading.of("app: x\n# é😀" + (char) c + "\n");
        assertEquals(List.of("CRD104 2:5"), reading.places());
        assertTrue(reading.message().contains(CharacterCheck.code(c)));
    }

    @Test
    void eachKindOfForbiddenCharacterIsSaidOnce() {
        assertEquals(
                List.of("CRD104 1:4", "CRD104 1:6"),
                Reading.of("a: \u0001\u0001\u0002\u0001\n").places());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\x01", "\\a", "\\e", "\\x7f", "\\x9f", "\\ud83d", "\\udc00\\ud800", "\\uFFFF"})
    void anEscapeSmugglesNothingIn(String escape) {
        assertEquals(
                List.of("CRD104 1:4"), Reading.of("a: \"x" + escape + "\"\n").places());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\t", "\\n", "\\r\\n", "\\u2028", "\\N", "\\_", "\\uFEFFx", "\\uFB01", "\\U0001F600"})
    void otherEscapesAreText(String escape) {
        assertTrue(Reading.of("a: \"" + escape + "\"\n").tree().isPresent());
    }

    @Test
    void aLoneByteOrderMarkIsRefused() {
        assertEquals(List.of("CRD104 1:4"), Reading.of("a: \"\\uFEFF\"\n").places());
    }

    @Test
    void textMustBeInNormalFormC() {
        Diagnostic diagnostic = Reading.of("a: xe\u0301y\n").found().get(0);
        assertEquals("CRD115", diagnostic.code().id());
        assertEquals("write `\u00e9` as U+00E9", diagnostic.help().orElseThrow());
        assertEquals(
                "Terraform would change U+0065 U+0301 to U+00E9, CloudFormation would not",
                diagnostic.notes().get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e\u0301", "\u212B", "\u1100\u1161", "\u0344", "a\u0315\u0300", "xe\u0301e\u0301", "\u0958"})
    void otherFormsAreRefusedInKeysAndValues(String text) {
        assertEquals(List.of("CRD115 1:4"), Reading.of("a: " + text + "\n").places());
        assertEquals(List.of("CRD115 1:1"), Reading.of(text + ": a\n").places());
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "ﬁ", "Ａ", "а", "😀", "日本", "\u0301", "e\u0302\u0302"})
    void normalFormCIsTakenAsItIs(String text) {
        // A letter that is composed with its first mark is not the text that is written.
        boolean normal = !text.startsWith("e\u0302");
        assertEquals(normal, Reading.of("a: " + text + "\n").tree().isPresent());
    }

    @Test
    void bidirectionalControlsAreErrorsInKeysAndWarningsElsewhere() {
        assertEquals(List.of("CRD116 1:1"), Reading.of("a\u202Eb: c\n").places());
        Reading value = Reading.of("a: b\u2066c # d\n# \u202Ae\n");
        assertEquals(List.of("CRD116 1:4", "CRD116 2:3"), value.places());
        assertTrue(value.tree().isPresent());
        assertTrue(value.found().stream().allMatch(one -> one.severity() == Severity.WARNING));
    }
}
