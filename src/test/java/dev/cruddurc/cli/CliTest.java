package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the case folders cannot show: broken streams, defects of our own, terminals. */
class CliTest {
    private static final String WRONG = "app: hello\nregion: us-east-1\nservices: {wéb: {}}\n";

    @Test
    void aDefectOfOursLooksUnlikeAMistakeOfTheUser() throws IOException {
        InputStream defect = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("an invariant of ours");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        };
        Run run = Run.of().stdin(defect).with("TOKEN", "secret");
        assertEquals(70, run.run("compile", "-"));
        assertEquals("", run.out());
        assertTrue(run.err().contains("This is a bug of cruddurc " + Version.read()), run.err());
        assertFalse(run.err().contains("\tat "), run.err());

        Path report = Path.of(run.err()
                .lines()
                .filter(line -> line.endsWith(".txt"))
                .findFirst()
                .orElseThrow());
        String text = Files.readString(report);
        Files.delete(report);
        assertTrue(text.contains("IllegalStateException: an invariant of ours"), text);
        assertTrue(text.contains("arguments: compile -"), text);
        assertFalse(text.contains("secret"), text);
    }

    @Test
    void outputThatDoesNotArriveIsSaidAndFails() {
        Run run = Run.of().stdout(failing("No space left on device"));
        assertEquals(4, run.run("schema"));
        assertEquals("error: stdout cannot be written: No space left on device\n", run.err());
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        Run run = Run.of().stdout(failing("Broken pipe"));
        assertEquals(0, run.run("schema"));
        assertEquals("", run.err());
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void coloursNeedATerminalThatWantsThem() {
        assertFalse(hasColour(Run.of()));
        assertTrue(hasColour(Run.of().onTerminal()));
        assertFalse(hasColour(Run.of().onTerminal(), "--no-color"));
        assertFalse(hasColour(Run.of().onTerminal().with("NO_COLOR", "1")));
        assertTrue(hasColour(Run.of().onTerminal().with("NO_COLOR", "")));
        assertFalse(hasColour(Run.of().onTerminal().with("TERM", "dumb")));
    }

    private static boolean hasColour(Run run, String... more) {
        String[] arguments = more.length == 0 ? new String[] {"check", "-"} : new String[] {"check", "-", more[0]};
        run.stdin(WRONG).run(arguments);
        return run.err().indexOf('\u001B') >= 0;
    }

    @Test
    void lettersBeyondAsciiNeedALocaleThatHasThem() {
        assertTrue(said("LANG", "de_DE.UTF-8").contains("wéb"));
        assertTrue(said("LC_ALL", "C.utf8").contains("wéb"));
        assertFalse(said("LANG", "C").contains("wéb"));
        assertTrue(said("LANG", "C").contains("w\\u{e9}b"));
        assertFalse(said("UNRELATED", "UTF-8").contains("wéb"));
    }

    private static String said(String variable, String value) {
        Run run = Run.of().stdin(WRONG).with(variable, value);
        run.run("check", "-");
        return run.err();
    }

    @Test
    void textFitsTheTerminal() {
        for (String columns : new String[] {"", "0", "-5", "many", "100000"}) {
            Run run = Run.of().stdin(WRONG).with("COLUMNS", columns);
            assertEquals(1, run.run("check", "-"));
            assertTrue(run.err().lines().allMatch(line -> line.length() <= 160), run.err());
        }
    }

    @Test
    void aNameOfAFolderCannotMoveTheCursor(@TempDir Path folder) {
        Run run = Run.of().in(folder).stdin("app: a\nregion: us-east-1\nservices: {web: {image: \"i:1\"}}\n");
        assertEquals(0, run.run("compile", "-", "--out", "o\u001b[31m"), run.err());
        assertFalse(run.err().contains("\u001b"), run.err());
        assertTrue(run.err().contains("o\\u{1b}[31m: "), run.err());
    }

    @Test
    void anArgumentThatIsNoPathIsNamed() {
        Run run = Run.of();
        assertEquals(2, run.run("compile", "a\0b.yaml"));
        assertEquals("""
                error: a path that this system cannot express: `a?b.yaml`
                help: letters beyond ASCII need a UTF-8 locale, such as LC_ALL=C.UTF-8
                """, run.err());
    }

    @Test
    void theSchemaIsPrintedAsItIsShipped() throws IOException {
        Run run = Run.of();
        assertEquals(0, run.run("schema"));
        assertEquals(Files.readString(Path.of("schema", "cruddur.schema.json")), run.out());
        assertEquals("", run.err());
    }

    @Test
    void theCompletionScriptIsOneAndKnowsTheCommands() throws Exception {
        Run run = Run.of();
        assertEquals(0, run.run("completion"));
        for (CommandName command : CommandName.values()) {
            assertTrue(run.out().contains(command.word()), command.word());
        }
        assertTrue(run.out().contains("--target") && run.out().contains("terraform"));
        Process bash =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (OutputStream script = bash.getOutputStream()) {
            script.write(run.out().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("", new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, bash.waitFor());
    }
}
