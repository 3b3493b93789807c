package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Reads texts as the compiler does, for tests of the language. */
public final class Systems {
    public static final String FILE = "cruddur.yaml";

    private static final String OPEN = "«";
    private static final String CLOSE = "»";

    private Systems() {}

    /** What reading came to. */
    public record Outcome(Optional<SystemDefinition> system, List<Diagnostic> diagnostics) {}

    public static Outcome read(String yaml, Optional<String> environment) {
        return read(FILE, yaml, environment);
    }

    public static Outcome read(String file, String text, Optional<String> environment) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SystemDefinition> system =
                new ConfigReader(ReaderLimits.standard()).read(SourceFile.of(file, text), environment, diagnostics);
        return new Outcome(system, diagnostics.sorted());
    }

    /** The system of a text without any fault. */
    public static SystemDefinition system(String yaml) {
        return system(yaml, Optional.empty());
    }

    public static SystemDefinition system(String yaml, String environment) {
        return system(yaml, Optional.of(environment));
    }

    private static SystemDefinition system(String yaml, Optional<String> environment) {
        Outcome outcome = read(yaml, environment);
        assertEquals(List.of(), outcome.diagnostics(), yaml);
        return outcome.system().orElseThrow();
    }

    /** A small system with some more lines at the top level. */
    public static String with(String lines) {
        return "app: hello\nregion: eu-west-1\n" + lines + "\nservices:\n  web: {image: nginx:1.27, port: 80}\n";
    }

    /** A small system whose service has some more lines; they may have the image. */
    public static String withService(String lines) {
        return "app: hello\nregion: eu-west-1\nservices:\n  api: {image: nginx:1.27, port: 80}\n"
                + "  web:\n    port: 80\n"
                + (lines.contains("image") && !lines.contains("sidecars") ? "" : "    image: nginx:1.27\n")
                + lines.indent(4);
    }

    /** What a system says, without the places where it says so. */
    public static String meaning(SystemDefinition system) {
        return system.toString().replaceAll("span=[^,\\]]*", "");
    }

    /** A text with one marked range. */
    public record Marked(String text, Span span) {
        public static Marked of(String marked) {
            int open = marked.indexOf(OPEN);
            int close = marked.indexOf(CLOSE) - 1;
            String text = marked.replace(OPEN, "").replace(CLOSE, "");
            return new Marked(
                    text, new Span(FILE, line(text, open), column(text, open), line(text, close), column(text, close)));
        }

        private static int line(String text, int at) {
            return 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        }

        private static int column(String text, int at) {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            return 1 + text.codePointCount(start, at);
        }
    }
}
