package dev.cruddurc.diagnostic;

import java.util.List;

/**
 * Diagnostics as workflow commands, which GitHub shows as annotations in the changed files. Escaping is that of the command syntax:
 * {@code %}, CR and LF everywhere, in properties {@code :} and {@code ,} too.
 */
public final class GithubRenderer {
    /** One line a diagnostic in the order given. */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            renderLine(diagnostic, out);
        }
        return out.toString();
    }

    private static void renderLine(Diagnostic diagnostic, StringBuilder out) {
        Span span = diagnostic.span();
        out.append("::").append(command(diagnostic.severity()));
        out.append(" file=").append(property(span.file())).append(",line=").append(span.line());
        if (span.endLine() > span.line()) {
            // GitHub refuses columns on an annotation over several lines.
            out.append(",endLine=").append(span.endLine());
        } else {
            out.append(",col=").append(span.column());
            out.append(",endColumn=").append(Math.max(span.column(), span.endColumn()));
        }
        out.append(",title=").append(property(diagnostic.code().id()));
        out.append("::").append(data(text(diagnostic))).append('\n');
    }

    private static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(safe(diagnostic.message()));
        if (!diagnostic.label().isEmpty()) {
            text.append(": ").append(safe(diagnostic.label()));
        }
        for (Related related : diagnostic.related()) {
            text.append("\nsee ").append(safe(related.span() + ": " + related.label()));
        }
        for (String note : diagnostic.notes()) {
            text.append("\nnote: ").append(safe(note));
        }
        diagnostic.help().ifPresent(help -> text.append("\nhelp: ").append(safe(help)));
        return text.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "notice";
        };
    }

    private static String safe(String text) {
        return Printable.of(SourceMask.text(text), false);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
