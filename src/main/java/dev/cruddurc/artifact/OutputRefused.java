package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;

/** Carries the one diagnostic of an output that cannot be written. */
final class OutputRefused extends Exception {
    private final transient Diagnostic diagnostic;

    private OutputRefused(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    /** A place that is not what it has to be. */
    static OutputRefused of(String name, String why, String help) {
        return of(Code.OUTPUT_NOT_WRITABLE, name, why, help);
    }

    static OutputRefused of(Code code, String name, String why, String help) {
        return new OutputRefused(
                Diagnostic.of(code, Span.startOf(name), "`" + name + "` " + why).help(help));
    }

    /** A step that the file system refused. */
    static OutputRefused of(String name, IOException failure, String help) {
        return of(Code.OUTPUT_NOT_WRITABLE, name, "cannot be written: " + Reason.of(failure), help);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
