package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final TextRenderer PLAIN = new TextRenderer(false, false);

    @Test
    void aWindowShowsMessagePlaceLineLabelAndHelp() {
        String lines = "\n".repeat(22) + "    memory: 512\n";
        Diagnostic diagnostic = Diagnostic.of(
                        Code.FARGATE_SIZE,
                        new Span("cruddur.yaml", 23, 13, 23, 16),
                        "service `frontend-react-js` asks for 512 MiB with 1 vCPU")
                .label("Fargate pairs 1 vCPU with 2048 to 8192 MiB")
                .help("raise memory to 2048, or lower cpu to 256");
        assertEquals("""
                error[CRD501]: service `frontend-react-js` asks for 512 MiB with 1 vCPU
                  --> cruddur.yaml:23:13
                   |
                23 |     memory: 512
                   |             ^^^ Fargate pairs 1 vCPU with 2048 to 8192 MiB
                   = help: raise memory to 2048, or lower cpu to 256

                1 error
                """, render(lines, diagnostic));
    }

    @Test
    void aSecondPlaceHasItsOwnLine() {
        Diagnostic diagnostic = at(2, 1, 2).label("again here").related(new Span("f", 1, 1, 1, 2), "first here");
        assertEquals("""
                error[CRD107]: it is wrong
                 --> f:2:1
                  |
                2 | a: 2
                  | ^ again here
                 ::: f:1:1
                  |
                1 | a: 1
                  | - first here

                1 error
                """, render("a: 1\na: 2\n", diagnostic));
    }

    @Test
    void theGutterFitsTheWidestNumberOfABlock() {
        Diagnostic diagnostic = at(10, 1, 2).related(new Span("f", 9, 1, 9, 2), "here");
        String text = render("x\n".repeat(10), diagnostic);
        assertTrue(text.contains("\n9 |") || text.contains("\n 9 | x\n"), text);
        assertTrue(text.contains("\n10 | x\n"), text);
    }

    @Test
    void severitiesAreCountedInWords() {
        Diagnostic error = at(1, 1, 2);
        Diagnostic warning = error.severity(Severity.WARNING);
        Diagnostic advice = error.severity(Severity.ADVICE);
        assertTrue(render("a", error, warning, warning).endsWith("\n\n1 error, 2 warnings\n"));
        assertTrue(render("a", error, error, advice).endsWith("\n\n2 errors, 1 piece of advice\n"));
        assertEquals("", render("a"));
    }

    @Test
    void adviceMayTakeOneLineACode() {
        Diagnostic advice = Diagnostic.of(Code.CONTEXT_MISSING, new Span("f", 1, 1, 1, 2), "no folder `x`");
        assertEquals("""
                advice[CRD903]: a build context that is not there (2 places)

                2 pieces of advice
                """, new TextRenderer(false, false, 80, true).render(List.of(advice, advice), List.of()));
    }

    @Test
    void manyDiagnosticsAreCountedAndNotAllShown() {
        List<Diagnostic> many = java.util.Collections.nCopies(300, at(1, 1, 2));
        String text = PLAIN.render(many, List.of());
        assertTrue(text.endsWith("... and 100 more\n\n300 errors\n"), text.substring(text.length() - 80));
    }

    @Test
    void longSentencesAreWrappedBelowTheirBeginning() {
        Diagnostic diagnostic = Diagnostic.of(
                        Code.YAML_SYNTAX, Span.startOf("f"), "word ".repeat(30).strip())
                .note("word ".repeat(30).strip())
                .help("short");
        for (String line : render("a", diagnostic).split("\n", -1)) {
            assertTrue(line.length() <= 80, line);
        }
        assertTrue(render("a", diagnostic).contains("\n               word"));
        assertTrue(render("a", diagnostic).contains("\n          word"));
    }

    @Test
    void aLabelThatDoesNotFitMovesBelow() {
        Diagnostic diagnostic = at(1, 60, 64).label("a label of more than what is left in the line");
        String text = render("x".repeat(70), diagnostic);
        assertTrue(text.contains(" ^^^^\n"), text);
        for (String line : text.split("\n", -1)) {
            assertTrue(line.length() <= 80, line);
        }
    }

    @Test
    void aLongLineIsCutAroundTheCarets() {
        String text = render("a".repeat(200) + "BAD" + "z".repeat(200), at(1, 201, 204));
        String[] lines = text.split("\n", -1);
        assertTrue(lines[3].length() <= 80, lines[3]);
        assertTrue(lines[3].contains("...a") && lines[3].endsWith("z..."), lines[3]);
        assertEquals(lines[3].indexOf("BAD"), lines[4].indexOf("^^^"));
    }

    @Test
    void carets() {
        assertEquals("1 | 😀: x\n  |     ^", window("😀: x", 4, 5));
        assertEquals("1 | é: x\n  |    ^", window("é: x", 4, 5));
        assertEquals("1 |     b: c\n  | ^^^^", window("\tb: c", 1, 2));
        assertEquals("1 | a: \\u{1}x\n  |    ^^^^^", window("a: \u0001x", 4, 5));
        assertEquals("1 | a: e\u0301x\n  |     ^", window("a: e\u0301x", 6, 7));
        assertEquals("1 | a\n  |  ^", window("a", 2, 2));
        assertEquals("1 | a\n  |  ^", window("a", 9, 12));
    }

    @Test
    void aRangeOverLinesIsMarkedToTheEndOfTheFirst() {
        Diagnostic diagnostic = Diagnostic.of(Code.YAML_SYNTAX, new Span("f", 1, 3, 2, 2), "it is wrong");
        assertTrue(render("a: [b,\nc]\n", diagnostic).contains("  |   ^^^^\n"));
    }

    @Test
    void nothingThatIsPrintedMovesTheCursor() {
        String hostile = "\u001b[31mred\u0007\u202E\u200B\u2028\r";
        Diagnostic diagnostic = Diagnostic.of(Code.YAML_SYNTAX, new Span("f" + hostile, 1, 1, 1, 2), hostile)
                .label(hostile)
                .note(hostile)
                .help(hostile);
        String text =
                PLAIN.render(List.of(diagnostic), List.of(new SourceFile("f" + hostile, hostile, List.of(hostile))));
        text.chars().forEach(c -> assertTrue(c == '\n' || (c >= ' ' && c < 0x7F), () -> "U+" + Integer.toHexString(c)));
        assertTrue(text.contains("\\u{1b}[31mred\\u{7}\\u{202e}\\u{200b}\\u{2028}\\u{d}"));
    }

    @Test
    void asciiStreamsGetEscapes() {
        Diagnostic diagnostic = Diagnostic.of(Code.YAML_SYNTAX, new Span("f", 1, 4, 1, 5), "not `é`");
        String text = new TextRenderer(false, true).render(List.of(diagnostic), List.of(SourceFile.of("f", "é: 😀")));
        assertTrue(text.contains("not `\\u{e9}`"), text);
        assertTrue(text.contains("1 | \\u{e9}: \\u{1f600}\n  |         ^^^^^^^^^\n"), text);
    }

    @Test
    void colourIsOnlyAnAddition() {
        Diagnostic diagnostic = at(1, 1, 2).label("here").help("do");
        String colored = new TextRenderer(true, false).render(List.of(diagnostic), List.of(SourceFile.of("f", "abc")));
        assertTrue(colored.contains("\u001b[1;31merror[CRD107]\u001b[0m"));
        assertEquals(render("abc", diagnostic), colored.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void withoutTheSourceThePlaceStands() {
        Diagnostic diagnostic = at(3, 1, 2).label("why here").related(new Span("g", 1, 2, 1, 3), "there");
        assertEquals("""
                error[CRD107]: it is wrong
                 --> f:3:1
                  = note: why here
                  = note: g:1:2: there

                1 error
                """, PLAIN.render(List.of(diagnostic), List.of()));
    }

    @Test
    void secretsInTheSourceAreStars() {
        String key = "AKIA" + "IOSFODNN7EXAMPLE";
        String text = render("env: {A: " + key + ", DB_PASSWORD: hunter2, B: c}", at(1, 7, 8));
        assertFalse(text.contains(key) || text.contains("hunter2"), text);
        assertTrue(text.contains("env: {A: ********************, DB_PASSWORD: *******, B: c}"), text);
    }

    @Test
    void secretsInSentencesAreStars() {
        String key = "AKIA" + "IOSFODNN7EXAMPLE";
        Diagnostic diagnostic =
                Diagnostic.of(Code.YAML_SYNTAX, Span.startOf("f"), "not " + key).help("no " + key);
        assertFalse(render("a", diagnostic).contains(key));
    }

    @Test
    void aFileInOneLineIsRenderedAtOnce() {
        String line = "a: " + "- b ".repeat(250_000) + "BAD";
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(2),
                () -> assertTrue(render(line, at(1, 1_000_004, 1_000_007)).contains("BAD\n")));
    }

    private static Diagnostic at(int line, int column, int endColumn) {
        return Diagnostic.of(Code.YAML_SYNTAX, new Span("f", line, column, line, endColumn), "it is wrong");
    }

    private static String render(String source, Diagnostic... diagnostics) {
        String name = diagnostics.length == 0 ? "f" : diagnostics[0].span().file();
        return PLAIN.render(List.of(diagnostics), List.of(SourceFile.of(name, source)));
    }

    /** The source line and the carets. */
    private static String window(String source, int column, int endColumn) {
        String[] lines = render(source, at(1, column, endColumn)).split("\n", -1);
        return lines[3] + "\n" + lines[4];
    }
}
