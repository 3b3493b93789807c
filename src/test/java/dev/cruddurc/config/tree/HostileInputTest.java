package dev.cruddurc.config.tree;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.diagnostic.TextRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are: a tree, or an error with a place inside of the file; never an exception. */
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<String> FILES = List.of("""
            app: cruddur
            region: ap-south-1
            services:
              backend: # the back end
                image: {build: ./backend, tag: v1}
                port: 4567
                env:
                  A: 'it''s'
                  B: "tab\\t \\u00e9 \\ud83d\\ude00"
                  C: |
                    two
                    lines
                  D: >-
                    folded
                secrets: [X, Y]
            """, """
            ? a
            : - b
              - [c, {d: e}]
            "f g": ~
            h:
            - i: 1
              j: 2
            é😀: "k"
            """, """
            {"app": "x", "list": [1, 2.5, true, null, "\\u0041"], "deep": {"a": {"b": {}}}}
            """);

    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "\r",
            "\t",
            "  ",
            ":",
            ": ",
            "- ",
            "? ",
            "#",
            " #",
            "'",
            "\"",
            "\\",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a ",
            "*a",
            "!x ",
            "!!str ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "%",
            "@",
            "`",
            "~",
            "null",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u202E",
            "e\u0301",
            "😀",
            "\uE000",
            "\0",
            "\u0001",
            "\\ud83d",
            "\\x",
            "0x",
            "//",
            "${",
            "\n\n\n",
            "|2\n",
            ">+\n",
            "--- ",
            "! ",
            "a:\n",
            "- - ",
            "? ? ");

    @ParameterizedTest
    @ValueSource(strings = {"cruddur.yaml", "cruddur.json"})
    void mutatedFilesGiveATreeOrAnError(String name) {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(FILES.get(random.nextInt(FILES.size())));
            for (int cut = random.nextInt(4); cut >= 0; cut--) {
                mutate(text, random);
            }
            check(name, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cruddur.yaml", "cruddur.json"})
    void bytesAtRandomGiveATreeOrAnError(String name) {
        Random random = new Random(20_260_102);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = FILES.get(random.nextInt(FILES.size())).getBytes(StandardCharsets.UTF_8);
            for (int flip = random.nextInt(5); flip >= 0; flip--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            check(name, bytes);
        }
    }

    @Test
    void piecesOfSyntaxAloneGiveATreeOrAnError() {
        Random random = new Random(20_260_103);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "ab");
            }
            check("cruddur.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void all256BytesAreRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value = 0; value < 256; value++) {
            bytes.write(value);
        }
        check("cruddur.yaml", bytes.toByteArray());
    }

    @Test
    void repeatedSyntaxIsBounded() {
        List<String> pieces =
                List.of("[", "- ", "a:\n ", "'", "&a ", "# ", "a: [", "\\", "|\n", "😀", "[a, ", "%a\n", "a: &x\n");
        for (String piece : pieces) {
            String text = piece.repeat((1 << 20) / piece.getBytes(StandardCharsets.UTF_8).length);
            assertTimeoutPreemptively(
                    PATIENCE, () -> check("cruddur.yaml", text.getBytes(StandardCharsets.UTF_8)), () -> "of " + piece);
            assertTimeoutPreemptively(
                    PATIENCE,
                    () -> check("cruddur.json", text.getBytes(StandardCharsets.UTF_8)),
                    () -> "as JSON, of " + piece);
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.setLength(at);
            default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
        text.append(text.isEmpty() ? "a" : "");
    }

    private static void check(String name, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source =
                SourceReader.read(name, new ByteArrayInputStream(bytes), ReaderLimits.standard(), diagnostics);
        Optional<Node.Mapping> tree =
                source.flatMap(read -> new YamlReader(ReaderLimits.standard()).read(read, diagnostics));
        boolean refused = diagnostics.sorted().stream().anyMatch(one -> one.severity() == Severity.ERROR);
        assertTrue(tree.isPresent() != refused, () -> diagnostics.sorted().toString());
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            source.ifPresent(read -> assertInside(diagnostic.span(), read));
        }
        if (source.isPresent() && source.get().text().length() < 10_000) {
            tree.ifPresent(root -> assertNested(root, source.get()));
            new TextRenderer(false, true).render(diagnostics.sorted(), List.of(source.get()));
        }
    }

    private static void assertNested(Node node, SourceFile source) {
        assertInside(node.span(), source);
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                assertInside(entry.key().span(), source);
                assertNested(entry.value(), source);
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> assertNested(item, source));
        }
    }

    private static void assertInside(Span span, SourceFile source) {
        boolean ordered =
                span.line() < span.endLine() || (span.line() == span.endLine() && span.column() <= span.endColumn());
        assertTrue(ordered && isInside(span.line(), span.column(), source), () -> span + " in " + source.text());
        assertTrue(isInside(span.endLine(), span.endColumn(), source), () -> span + " in " + source.text());
    }

    private static boolean isInside(int line, int column, SourceFile source) {
        if (line < 1 || line > source.lines().size()) {
            return false;
        }
        String text = source.lines().get(line - 1);
        return column >= 1 && column <= text.codePointCount(0, text.length()) + 1;
    }
}
