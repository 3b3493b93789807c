package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.GithubRenderer;
import dev.cruddurc.diagnostic.JsonRenderer;
import dev.cruddurc.diagnostic.SarifRenderer;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.TextRenderer;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * How findings are reported.
 *
 * @param strict whether a warning counts as an error
 * @param fully whether each piece of advice is shown, not only their number
 */
record Report(Format format, boolean strict, boolean fully, boolean noColor) {
    static final String STRICT = "--strict";
    static final String ADVICE = "--advice";

    /** For people, where nothing else was asked for. */
    static Report plain() {
        return new Report(Format.TEXT, false, false, false);
    }

    static Flags addTo(Flags flags) {
        return flags.choice(Format.OPTION, Format.words(), "How to report: text on stderr, or the others on stdout.")
                .flag(STRICT, "Let warnings fail too.")
                .flag(ADVICE, "Show each piece of advice, not only how many.");
    }

    static Report of(Arguments arguments) throws UsageError {
        return new Report(
                Format.of(arguments), arguments.has(STRICT), arguments.has(ADVICE), arguments.has(Arguments.NO_COLOR));
    }

    /** The findings with the weight that they have in this run. */
    List<Diagnostic> weigh(List<Diagnostic> diagnostics) {
        List<Diagnostic> weighed = new ArrayList<>();
        for (Diagnostic one : diagnostics) {
            weighed.add(strict && one.severity() == Severity.WARNING ? one.severity(Severity.ERROR) : one);
        }
        return weighed;
    }

    static boolean hasErrors(List<Diagnostic> diagnostics) {
        for (Diagnostic one : diagnostics) {
            if (one.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Prints the findings.
     *
     * @param document what the JSON form says besides
     */
    void print(List<Diagnostic> diagnostics, List<SourceFile> sources, JsonObject.Builder document, Session session) {
        switch (format) {
            case TEXT -> {
                if (!diagnostics.isEmpty()) {
                    Terminal terminal = Terminal.of(session.streams(), session.environment(), noColor);
                    session.streams().err().print(renderer(terminal).render(diagnostics, sources));
                }
            }
            case JSON ->
                session.print(JsonWriter.pretty(document.put("diagnostics", JsonRenderer.render(diagnostics))
                        .build()));
            case SARIF -> session.print(SarifRenderer.render(diagnostics));
            case GITHUB -> session.print(new GithubRenderer().render(diagnostics));
        }
    }

    private TextRenderer renderer(Terminal terminal) {
        return new TextRenderer(terminal.color(), terminal.ascii(), terminal.width(), !fully);
    }
}
