package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is not YAML: the place of the mistake, which is seldom the place where a parser gives up. */
class YamlFaultTest {
    private record Case(String yaml, String place, String message) {}

    private static final String TAB = "a tab indents this line; YAML takes only spaces there";
    private static final String INDENTATION = "the indentation of this line fits no line above it";
    private static final String CONTINUED = "a key that the line above does not allow";

    static List<Case> cases() {
        return List.of(
                new Case("a:\n\tb: c\n", "2:1", TAB),
                new Case("\ta: b\n", "1:1", TAB),
                new Case("a:\n  b: c\n \td: e\n", "3:2", TAB),
                new Case("a:\tb\n", "1:3", "a tab between values"),
                new Case("a: 'x\nb: c\n", "1:4", "a quote that is never closed"),
                new Case("a:\n  b: \"x\nc: d\n", "2:6", "a quote that is never closed"),
                new Case("a: 'x\n---\n", "1:4", "a quote that is never closed"),
                new Case("a:\n   b: c\n  d: e\n", "3:3", INDENTATION),
                new Case("a:\n  - b\n c: d\n", "3:2", INDENTATION),
                new Case("a:\n  b: c\n   d: e\n", "3:4", CONTINUED),
                new Case("a: b\n  c: d\n", "2:3", CONTINUED),
                new Case("a\nb: c\n", "2:1", CONTINUED),
                new Case("a:1\nb: c\n", "2:1", CONTINUED),
                new Case("a: b\nc\nd: e\n", "2:1", "a line without a colon where a key is expected"),
                new Case("a: b\nc:d\ne: f\n", "2:1", "a line without a colon where a key is expected"),
                new Case("a: echo b: c\n", "1:10", "a second colon in one line"),
                new Case("a: b: c\n", "1:5", "a second colon in one line"),
                new Case("a: @x\n", "1:4", "a value cannot begin with `@`"),
                new Case("a: `x`\n", "1:4", "a value cannot begin with a back-tick"),
                new Case("a: %x\n", "1:4", "a value cannot begin with `%`"),
                new Case("a: - b\n", "1:4", "a list cannot begin on the line of its key"),
                new Case("a: ? b\n", "1:4", "`?` cannot begin a key here"),
                new Case("a: 'x' y\n", "1:8", "text behind a closing quote"),
                new Case("a: \"x\"y\n", "1:7", "text behind a closing quote"),
                new Case("a: [b, c\nd: e\n", "1:4", "a bracket that is never closed"),
                new Case("a:\n  b: {c: d\n", "2:6", "a bracket that is never closed"),
                new Case("a: [\n", "1:4", "a bracket that is never closed"),
                new Case("a: [[b]\nc: d\n", "1:4", "a bracket that is never closed"),
                new Case("a: {b: c d: e}\n", "1:11", "expected `,` or `}` before this"),
                new Case("a: [b}]\n", "1:6", "expected `,` or `]` before this"),
                new Case("a: [,]\n", "1:5", "a comma with nothing before it"),
                new Case("a: ]\n", "1:4", "a `]` that closes nothing"),
                new Case("a: [b]]\n", "1:7", "a `]` that closes nothing"),
                new Case("a: }\n", "1:4", "a `}` that closes nothing"),
                new Case("a: \"\\q\"\n", "1:5", "`\\q` is not an escape of YAML"),
                new Case("a: \"\\xg1\"\n", "1:7", "an escape with too few digits"),
                new Case("a: |x\n  b\n", "1:5", "what follows `|` or `>` must be a line break"),
                new Case("- a\nb: c\n", "2:1", "a key among list items"),
                new Case("a: b\n- c\n", "2:1", "a list item among keys"),
                new Case(": a\n", "1:1", "a value without a key"),
                new Case("a: b\n...\nc: d\n", "3:1", "text behind the end of the document"),
                new Case("  a: b\nc: d\n", "2:1", "this line does not belong to what is above it"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isExplainedWhereItStands(Case one) {
        Reading reading = Reading.of(one.yaml());
        assertEquals(one.message(), reading.message());
        assertEquals(List.of("CRD107 " + one.place()), reading.places());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theKindOfLineEndChangesNoPlace(Case one) {
        assertEquals(
                List.of("CRD107 " + one.place()),
                Reading.of(one.yaml().replace("\n", "\r\n")).places());
        assertEquals(
                List.of("CRD107 " + one.place()),
                Reading.of("\uFEFF" + one.yaml()).places());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void charactersBeforeItChangeNoPlace(Case one) {
        String place = one.place();
        int colon = place.indexOf(':');
        String below = (Integer.parseInt(place.substring(0, colon)) + 1) + place.substring(colon);
        assertEquals(
                List.of("CRD107 " + below),
                Reading.of("# 😀\u2028\u0085é\n" + one.yaml()).places());
    }

    @Test
    void aSecondColonIsMendedByQuotes() {
        Diagnostic diagnostic = Reading.of("cmd: echo a: b  \n").found().get(0);
        assertEquals(
                "put the value in quotes: `\"echo a: b\"`", diagnostic.help().orElseThrow());
    }

    @Test
    void aMissingSpaceAboveIsFound() {
        Diagnostic diagnostic = Reading.of("a:1\n\n# c\nb: c\n").found().get(0);
        assertEquals(
                "write a space after the colon in line 1", diagnostic.help().orElseThrow());
    }

    @Test
    void anUnfitIndentationShowsWhatItIsIn() {
        Diagnostic diagnostic =
                Reading.of("x: y\na:\n   b: c\n  d: e\n").found().get(0);
        assertEquals("1:1", Reading.place(diagnostic.related().get(0).span()));
    }

    @Test
    void aLongPlainKeyIsNoKey() {
        assertTrue(Reading.of("k".repeat(1_100) + ": 1\n").tree().isEmpty());
    }
}
