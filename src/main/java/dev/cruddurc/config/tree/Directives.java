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

    /** Whether the text may be parsed. */
    static boolean pass(SourceFile source, Diagnostics diagnostics) {
        boolean pass = true;
        boolean more = true;
        for (int at = 0; more && at < source.lines().size(); at++) {
            String line = source.lines().get(at);
            boolean directive = line.startsWith("%");
            more = directive || line.isBlank() || line.startsWith("#");
            if (directive && !isVersion(line)) {
                pass = false;
                String text = line.stripTrailing();
                diagnostics.add(Diagnostic.of(
                                Code.YAML_SYNTAX,
                                new Span(source.name(), at + 1, 1, at + 1, text.codePointCount(0, text.length()) + 1),
                                Quoted.of(text) + " is a directive of YAML that is not part of the language")
                        .help("put text that begins with `%` in quotes"));
            }
        }
        return pass;
    }

    private static boolean isVersion(String line) {
        int comment = line.indexOf(" #");
        String directive = (comment < 0 ? line : line.substring(0, comment)).strip();
        return directive.startsWith("%YAML ")
                && (directive.endsWith(" 1.1") || directive.endsWith(" 1.2"))
                && directive.substring(6, directive.length() - 3).isBlank();
    }
}
