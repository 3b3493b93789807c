package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys and values stand: lines as editors count them, columns in characters. */
class PositionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndWithAnyOfTheThreeEnds(String end) {
        Reading reading = Reading.of(String.join(end, "a: b", "# c", "d:", "  e: f", ""));
        assertEquals("1:4-1:5", range(reading.at("a")));
        assertEquals("4:3-4:7", range(reading.at("d")));
    }

    @Test
    void otherSeparatorsEndNoLine() {
        Reading reading = Reading.of("a: x\u0085y\u2028z\u2029\nb: 'c'\n");
        assertEquals("1:4-1:10", range(reading.at("a")));
        assertEquals("2:4-2:7", range(reading.at("b")));
    }

    @Test
    void columnsCountCharactersNotUnits() {
        Reading reading = Reading.of("😀: {é: 'x', 😀😀: y}\nb: z\n");
        Node.Mapping inner = (Node.Mapping) reading.at("😀");
        assertEquals("1:4-1:19", range(inner));
        assertEquals(
                "1:1-1:2",
                Reading.range(
                        reading.tree().orElseThrow().entries().get(0).key().span()));
        assertEquals("1:13-1:15", Reading.range(inner.entries().get(1).key().span()));
        assertEquals("1:17-1:18", range(inner.entries().get(1).value()));
        assertEquals("2:4-2:5", range(reading.at("b")));
    }

    @Test
    void aByteOrderMarkHasNoColumn() {
        assertEquals("1:4-1:5", range(Reading.of("\uFEFFa: b\n").at("a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "a: b => 1:4-1:5",
                "a: 'b'  # c => 1:4-1:7",
                "a: \"b\\tc\" => 1:4-1:10",
                "a: [b, c]  => 1:4-1:10",
                "a: {b: c} # d => 1:4-1:10",
                "a: [] => 1:4-1:6",
                "? a => 2:1-2:1",
                "a: => 1:3-1:3",
                "{a: } => 1:4-1:4",
                "a: ~ => 1:4-1:5"
            })
    void onOneLine(String text, String range) {
        assertEquals(range, range(Reading.of(text + "\n").at("a")));
    }

    @Test
    void collectionsEndWithTheirLastValue() {
        Reading reading = Reading.of("a:\n  b: c\n\n  # d\n  e:\n    - f\n    - g\n\n# h\ni: j\n");
        assertEquals("2:3-7:8", range(reading.at("a")));
        assertEquals("1:1-10:5", range(reading.tree().orElseThrow()));
    }

    @Test
    void blockScalarsEndWithTheirText() {
        Reading reading = Reading.of("a: |\n  x\n  y\n\n\n# comment\nb: >-\n  z  \n");
        assertEquals("1:4-3:4", range(reading.at("a")));
        assertEquals("7:4-8:4", range(reading.at("b")));
    }

    @Test
    void scalarsOverSeveralLines() {
        Reading reading = Reading.of("a: x\n  y # c\nb: 'x\n  y'\n");
        assertEquals("1:4-2:4", range(reading.at("a")));
        assertEquals("3:4-4:5", range(reading.at("b")));
    }

    @Test
    void jsonHasTheSamePlaces() {
        Reading reading = Reading.of("x.json", "{\n  \"😀\": \"a\\n\",\n  \"b\" : [1.10, {\"c\": true}]\n}\n");
        assertEquals("1:1-4:2", range(reading.tree().orElseThrow()));
        assertEquals("2:8-2:13", range(reading.at("😀")));
        assertEquals(
                "3:3-3:6",
                Reading.range(
                        reading.tree().orElseThrow().entries().get(1).key().span()));
        Node.Sequence list = (Node.Sequence) reading.at("b");
        assertEquals("3:9-3:28", range(list));
        assertEquals("3:10-3:14", range(list.items().get(0)));
        assertEquals("3:16-3:27", range(list.items().get(1)));
    }

    private static String range(Node node) {
        return Reading.range(node.span());
    }
}
