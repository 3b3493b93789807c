package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What YAML has and the language has not, each at its place. */
class RefusedYamlTest {
    private record Case(String yaml, List<String> places) {
        Case(String yaml, String... places) {
            this(yaml, List.of(places));
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("", "CRD105 1:1"),
                new Case("\n\n# only a comment\n", "CRD105 1:1"),
                new Case("---\n...\n", "CRD105 1:1"),
                new Case("---\n", "CRD105 1:1"),
                new Case("x\n", "CRD106 1:1"),
                new Case("\n  'x'\n", "CRD106 2:3"),
                new Case("null\n", "CRD106 1:1"),
                new Case("# c\n- a\n- b\n", "CRD106 2:1"),
                new Case("[a]\n", "CRD106 1:1"),
                new Case("a:1\n", "CRD106 1:1"),
                new Case("a: b\n---\na: b\n", "CRD109 2:1"),
                new Case("a: b\n--- # again\n", "CRD109 2:1"),
                new Case("a: b\n...\n---\nc: d\n", "CRD109 3:1"),
                new Case("---\na: b\n\n---\n", "CRD109 4:1"),
                new Case("{a: b}\n--- {c: d}\n", "CRD109 2:1"),
                new Case("a: |\n  x\n---\nc: d\n", "CRD109 3:1"),
                new Case("a: 1\nb: 2\na: 3\n", "CRD108 3:1"),
                new Case("a: 1\na: 2\na: 3\n", "CRD108 2:1", "CRD108 3:1"),
                new Case("x: {a: 1, b: {c: 1, c: 2}, a: 3}\n", "CRD108 1:21", "CRD108 1:28"),
                new Case("1: a\n\"1\": b\n", "CRD108 2:1"),
                new Case("services:\n  a: b\nservices:\n  c: d\n", "CRD108 3:1"),
                new Case("a: &x 1\n", "CRD111 1:4"),
                new Case("a: &x\n  b: c\n", "CRD111 1:4"),
                new Case("a: &x [b]\n", "CRD111 1:4"),
                new Case("&x a: b\n", "CRD111 1:1"),
                new Case("&x\na: b\n", "CRD111 1:1"),
                new Case("a: &x 1\nb: *x\n", "CRD111 1:4", "CRD111 2:4"),
                new Case("a: *nowhere\n", "CRD111 1:4"),
                new Case("a: [b, *c]\n", "CRD111 1:8"),
                new Case("*a : b\n", "CRD111 1:1"),
                new Case("a:\n  <<: *b\n  c: d\n", "CRD111 2:3"),
                new Case("<<: {a: b}\n", "CRD111 1:1"),
                new Case("a: *\n", "CRD111 1:4"),
                new Case("a: &\n", "CRD111 1:4"),
                new Case("a: !Ref b\n", "CRD110 1:4"),
                new Case("a: !!str b\n", "CRD110 1:4"),
                new Case("a: !!binary aGk=\n", "CRD110 1:4"),
                new Case("a: !!java.net.URL [http://x]\n", "CRD110 1:4"),
                new Case("a: ! b\n", "CRD110 1:4"),
                new Case("a: !<tag:yaml.org,2002:str> b\n", "CRD110 1:4"),
                new Case("!!map\na: b\n", "CRD110 1:1"),
                new Case("!a b: c\n", "CRD110 1:1"),
                new Case("a: !x!y b\n", "CRD110 1:4"),
                new Case("a: !x &y b\n", "CRD110 1:4"),
                new Case("%YAML 2.0\n---\na: b\n", "CRD107 1:1"),
                new Case("%TAG ! tag:x,2000:\n---\na: b\n", "CRD107 1:1"),
                new Case("%x\n", "CRD107 1:1"),
                new Case("# c\n%x\n---\na: b\n", "CRD107 2:1"),
                new Case("? [a]\n: b\n", "CRD107 1:3"),
                new Case("{a: b}: c\n", "CRD107 1:1"),
                new Case("[a]: b\n", "CRD107 1:1"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWhereItStands(Case one) {
        Reading reading = Reading.of(one.yaml());
        assertEquals(one.places(), reading.places());
        assertTrue(reading.tree().isEmpty());
    }

    @Test
    void allThatCanBeFoundIsFoundInOneRun() {
        Reading reading = Reading.of("a: &x 1\na: 2\nb: *x\nc: !t d\ne: \"\\x01\"\nf: [\n");
        assertEquals(
                List.of("CRD111 1:4", "CRD108 2:1", "CRD111 3:4", "CRD110 4:4", "CRD104 5:4", "CRD107 6:4"),
                reading.places());
    }

    @Test
    void aDuplicateKeyShowsBothPlaces() {
        Diagnostic diagnostic = Reading.of("a: 1\nb: 2\n'a': 3\n").found().get(0);
        assertEquals("the key `a` stands twice in one mapping", diagnostic.message());
        assertEquals("1:1-1:2", Reading.range(diagnostic.related().get(0).span()));
        assertEquals("3:1-3:4", Reading.range(diagnostic.span()));
    }

    @Test
    void aDuplicateServiceIsFoundWhereverItStands() {
        assertEquals(
                List.of("CRD108 4:3"),
                Reading.of("services:\n  a: 1\n  b: 2\n  a: 3\n").places());
    }

    @Test
    void mergeKeysAreAnsweredWithDefaults() {
        Diagnostic diagnostic = Reading.of("a:\n  <<: *b\n").found().get(0);
        assertEquals("merge keys are not part of the language", diagnostic.message());
        assertTrue(diagnostic.help().orElseThrow().contains("`defaults:`"));
    }

    @Test
    void anAliasBombIsRefusedWithoutBeingExpanded() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char level = 'b'; level < 'k'; level++) {
            bomb.append(level).append(": &").append(level).append(" [");
            bomb.append(("*" + (char) (level - 1) + ", ").repeat(8))
                    .append("*")
                    .append((char) (level - 1))
                    .append("]\n");
        }
        Reading reading = Reading.of(bomb.toString());
        assertTrue(reading.tree().isEmpty());
        assertTrue(reading.places().stream().allMatch(place -> place.startsWith("CRD111")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {"a:1 => write a space after the colon", "x => begin with `app: NAME` on a line of its own"})
    void aScalarInPlaceOfAFileIsExplained(String text, String help) {
        Reading reading = Reading.of(text + "\n");
        assertEquals("the file is a single value, not a mapping of keys to values", reading.message());
        assertEquals(help, reading.found().get(0).help().orElseThrow());
    }

    @Test
    void noMessageSpeaksOfTheParser() {
        for (Case one : cases()) {
            for (Diagnostic diagnostic : Reading.of(one.yaml()).found()) {
                String text = diagnostic.toString();
                assertFalse(text.contains("jackson") || text.contains("snakeyaml") || text.contains("Exception"), text);
            }
        }
    }
}
