package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file named {@code .json}. */
class JsonReaderTest {
    private record Case(String json, String place, String message) {}

    static List<Case> cases() {
        return List.of(
                new Case("{\"a\": 1,}", "1:9", "a closing bracket that does not fit here"),
                new Case("{\"a\": [1, 2}", "1:12", "a closing bracket that does not fit here"),
                new Case("{'a': 1}", "1:2", "JSON puts text in double quotes, not in single ones"),
                new Case("{\"a\": 1", "1:8", "the file ends within a mapping, list or text"),
                new Case("{\"a\": \"x", "1:9", "the file ends within a mapping, list or text"),
                new Case("{\"a\" 1}", "1:6", "this is not JSON"),
                new Case("{\"a\": 1 \"b\": 2}", "1:9", "a text that does not fit here"),
                new Case("// x\n{}", "1:1", "JSON has no comments"),
                new Case("{\n# x\n}", "2:1", "JSON has no comments"),
                new Case("{\"a\": \"x\ny\"}", "1:9", "a line break or tab within a text"),
                new Case("{\"a\": \"\\q\"}", "1:8", "an escape that JSON does not have"),
                new Case("{a: 1}", "1:2", "this is not JSON"),
                new Case("{\"a\": 01}", "1:7", "this is not JSON"),
                new Case("{\"a\": +1}", "1:7", "this is not JSON"),
                new Case("{\"a\": NaN}", "1:7", "this is not JSON"),
                new Case("{\"a\": 1} x", "1:10", "this is not JSON"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotJsonIsRefused(Case one) {
        Reading reading = Reading.of("cruddur.json", one.json());
        assertEquals(one.message(), reading.message());
        assertEquals(List.of("CRD107 " + one.place()), reading.places());
    }

    @Test
    void jsonGivesTheTreeOfTheYamlThatSaysTheSame() {
        String yaml = "app: x\nn: 1.10\nb: true\nz: null\nlist:\n  - 'a\n\n    b'\n  - {}\n";
        String json = "{\"app\":\t\"x\", \"n\": 1.10, \"b\": true, \"z\": null, \"list\": [\"a\\nb\", {}]}";
        assertEquals(Reading.of(yaml).dump(), Reading.of("cruddur.json", json).dump());
        assertEquals(Reading.of(yaml).dump(), Reading.of("CRUDDUR.JSON", json).dump());
    }

    @Test
    void whatJsonAndYamlEscapeDifferentlyIsRead() {
        assertEquals(
                "{a: '/ 😀 é'}",
                Reading.of("cruddur.json", "{\"a\": \"\\/ \\ud83d\\ude00 \\u00e9\"}")
                        .dump());
    }

    @Test
    void theRulesOfTheTreeHoldForJsonToo() {
        assertEquals(
                List.of("CRD108 1:10"),
                Reading.of("c.json", "{\"a\": 1, \"a\": 2}").places());
        assertEquals(
                List.of("CRD109 1:10"),
                Reading.of("c.json", "{\"a\": 1} {\"a\": 1}").places());
        assertEquals(List.of("CRD106 1:1"), Reading.of("c.json", "[1]").places());
        assertEquals(List.of("CRD106 1:1"), Reading.of("c.json", "null").places());
        assertEquals(List.of("CRD105 1:1"), Reading.of("c.json", " \n").places());
        assertEquals(
                List.of("CRD104 1:7"),
                Reading.of("c.json", "{\"a\": \"\\ud83d\"}").places());
        assertEquals(
                List.of("CRD104 1:7"),
                Reading.of("c.json", "{\"a\": \"\\u0000\"}").places());
        assertEquals(
                List.of("CRD115 1:7"),
                Reading.of("c.json", "{\"a\": \"e\\u0301\"}").places());
    }

    @Test
    void aNumberOfAnyLengthIsASourceText() {
        String digits = "1".repeat(5_000);
        Node.Scalar scalar =
                (Node.Scalar) Reading.of("c.json", "{\"a\": " + digits + "}").at("a");
        assertEquals(digits, scalar.text());
        assertTrue(scalar.plain());
    }
}
