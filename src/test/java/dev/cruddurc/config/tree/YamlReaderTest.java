package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The YAML that the language takes, and the tree that it gives. */
class YamlReaderTest {
    private static final String CLEAN = "app: x\nlist:\n  - 1\n  - a b\n";
    private static final String CLEAN_TREE = "{app: 'x', list: [1 INTEGER, 'a b']}";

    private record Case(String yaml, String tree) {}

    static List<Case> cases() {
        return List.of(
                new Case("a: b", "{a: 'b'}"),
                new Case("a: b\n", "{a: 'b'}"),
                new Case("# before\na: b # behind\n# after\n", "{a: 'b'}"),
                new Case("a: echo b #c\n", "{a: 'echo b'}"),
                new Case("a: b#c\n", "{a: 'b#c'}"),
                new Case("a: http://x:80/\n", "{a: 'http://x:80/'}"),
                new Case("a:\n  b: c\n", "{a: {b: 'c'}}"),
                new Case("a:\n- b\n- c\n", "{a: ['b', 'c']}"),
                new Case("a:\n  - b\n  - - c\n    - d\n", "{a: ['b', ['c', 'd']]}"),
                new Case("a:\n  - b: c\n    d: e\n", "{a: [{b: 'c', d: 'e'}]}"),
                new Case("? a\n: b\n? c\n", "{a: 'b', c:  NULL}"),
                new Case("a: {b: c, d: [e, f]}\n", "{a: {b: 'c', d: ['e', 'f']}}"),
                new Case("a: {b, c: }\n", "{a: {b:  NULL, c:  NULL}}"),
                new Case("a: [b: c, {d: e}]\n", "{a: [{b: 'c'}, {d: 'e'}]}"),
                new Case("{a: b}\n", "{a: 'b'}"),
                new Case("{\n  a: b,\n  c: d,\n}\n", "{a: 'b', c: 'd'}"),
                new Case("{}\n", "{}"),
                new Case("a: {}\nb: []\n", "{a: {}, b: []}"),
                new Case("{\"a\":1,\"b\":[true,null]}", "{a: 1 INTEGER, b: [true BOOLEAN, null NULL]}"),
                new Case("a: 'it''s'\n", "{a: 'it's'}"),
                new Case("a: \"x\\ty\\u00e9\\x41\\\"\\\\\"\n", "{a: 'x\tyéA\"\\'}"),
                new Case("a: \"\\ud83d\\ude00\"\n", "{a: '😀'}"),
                new Case("a: ''\nb: \"\"\n", "{a: '', b: ''}"),
                new Case("a: ' x '\n", "{a: ' x '}"),
                new Case("a: x\n  y\n  z\n", "{a: 'x y z'}"),
                new Case("a: 'x\n  y'\n", "{a: 'x y'}"),
                new Case("a: |\n  x\n   y\n\n  z\nb: c\n", "{a: 'x\\n y\\n\\nz\\n', b: 'c'}"),
                new Case("a: |-\n  x\n", "{a: 'x'}"),
                new Case("a: |+\n  x\n\n", "{a: 'x\\n\\n'}"),
                new Case("a: |2\n   x\n", "{a: ' x\\n'}"),
                new Case("a: >\n  x\n  y\n", "{a: 'x y\\n'}"),
                new Case("a: |\n  # no comment\n", "{a: '# no comment\\n'}"),
                new Case("80: a\ntrue: b\n~: c\n1.10: d\n", "{80: 'a', true: 'b', ~: 'c', 1.10: 'd'}"),
                new Case("\"<<\": a\n", "{<<: 'a'}"),
                new Case("a: '*b'\nc: '&d'\ne: '!f'\n", "{a: '*b', c: '&d', e: '!f'}"),
                new Case("a: ---\n", "{a: '---'}"),
                new Case("a: b\tc\n", "{a: 'b\tc'}"),
                new Case("a: \u0085b\u2028c\u2029\n", "{a: '\u0085b\u2028c\u2029'}"),
                new Case("a: 'b\u0085c\u2028d'\n", "{a: 'b\u0085c\u2028d'}"),
                new Case("a: \"b\u2029c\uE000\uE001\"\n", "{a: 'b\u2029c\uE000\uE001'}"),
                new Case("a: \"\\N\\L\\P\"\n", "{a: '\u0085\u2028\u2029'}"),
                new Case("# \u2028b: c\na: d\n", "{a: 'd'}"),
                new Case("é: ü\n", "{é: 'ü'}"),
                new Case("a: ﬁ Ａ\n", "{a: 'ﬁ Ａ'}"),
                new Case("a: x\uFEFFy\n", "{a: 'x\uFEFFy'}"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRead(Case one) {
        assertEquals(one.tree(), Reading.of(one.yaml()).dump());
    }

    @ParameterizedTest
    @MethodSource("twins")
    void saysTheSame(String text) {
        assertEquals(CLEAN_TREE, Reading.of(text).dump());
    }

    static List<String> twins() {
        return List.of(
                CLEAN,
                "\uFEFF" + CLEAN,
                CLEAN.replace("\n", "\r\n"),
                CLEAN.replace("\n", "\r"),
                CLEAN.stripTrailing(),
                CLEAN + "...\n",
                CLEAN + "...",
                "---\n" + CLEAN,
                "%YAML 1.2\n---\n" + CLEAN,
                "%YAML 1.1 # old\n---\n" + CLEAN,
                "# comment\n\n" + CLEAN + "\n\n# comment\n",
                "app: 'x'\nlist: [1, \"a b\"]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "NO, TEXT",
        "no, TEXT",
        "on, TEXT",
        "010, INTEGER",
        "1.10, DECIMAL",
        "1e3, DECIMAL",
        "1_000, TEXT",
        ".inf, DECIMAL",
        "true, BOOLEAN",
        "012345678901, INTEGER",
        "22:22, TEXT",
        "~, NULL"
    })
    void plainScalarsKeepTheirSourceText(String text, ScalarType type) {
        Node.Scalar scalar = (Node.Scalar) Reading.of("a: " + text + "\n").at("a");
        assertEquals(text, scalar.text());
        assertEquals(type, scalar.type());
    }

    @ParameterizedTest
    @CsvSource({"null", "~", "true", "010", "1.10", "no"})
    void quotedAndBlockScalarsAreText(String text) {
        assertEquals("{a: '" + text + "'}", Reading.of("a: '" + text + "'\n").dump());
        assertEquals("{a: '" + text + "'}", Reading.of("a: \"" + text + "\"\n").dump());
        assertEquals(
                "{a: '" + text + "'}", Reading.of("a: |-\n  " + text + "\n").dump());
    }

    @Test
    void reorderedKeysKeepTheOrderOfTheFile() {
        assertEquals("{b: '1', a: '2'}", Reading.of("b: '1'\na: '2'\n").dump());
    }
}
