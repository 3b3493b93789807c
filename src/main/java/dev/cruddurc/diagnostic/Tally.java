package dev.cruddurc.diagnostic;

import java.util.List;

/** How many of each severity, in words. */
final class Tally {
    private Tally() {}

    /** {@code 1 error, 2 warnings}; severities without any are left out. */
    static String of(List<Diagnostic> diagnostics) {
        StringBuilder words = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = 0;
            for (Diagnostic diagnostic : diagnostics) {
                count += diagnostic.severity() == severity ? 1 : 0;
            }
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(noun(severity, count));
            }
        }
        return words.toString();
    }

    private static String noun(Severity severity, int count) {
        return switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case ADVICE -> count == 1 ? "piece of advice" : "pieces of advice";
        };
    }
}
