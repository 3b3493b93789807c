package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;

/** The lines with a percent sign before a document: {@code %YAML 1.1} and {@code 1.2} say nothing, everything else is refused. */
final class Directives {
    private Directives() {}

    /** Whether the text may be parsed; adds an error for the first that is refused. */
    static boolean pass(SourceFile source, Diagnostics diagnostics) {
        for (int at = 0; at < source.lines().size(); at++) {
            String line = source.lines().get(at);
            if (line.startsWith("%")) {
                if (!isVersion(line)) {
                    diagnostics.add(refused(line.stripTrailing(), source.name(), at + 1));
                    return false;
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                return true;
            }
        }
        return true;
    }

    private static Diagnostic refused(String line, String file, int number) {
        int end = line.codePointCount(0, line.length()) + 1;
        return Diagnostic.of(
                        Code.YAML_SYNTAX,
                        new Span(file, number, 1, number, end),
                        Quoted.of(line) + " is a directive of YAML that is not part of the language")
                .help("put text that begins with `%` in quotes");
    }

    private static boolean isVersion(String line) {
        int comment = line.indexOf(" #");
        String directive = (comment < 0 ? line : line.substring(0, comment)).strip();
        return directive.startsWith("%YAML ")
                && (directive.endsWith(" 1.1") || directive.endsWith(" 1.2"))
                && directive.substring(6, directive.length() - 3).isBlank();
    }
}
