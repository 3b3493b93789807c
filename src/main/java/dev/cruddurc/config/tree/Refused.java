package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Diagnostic;
import java.io.IOException;

/** Carries the diagnostic after which reading cannot go on out of the depth of the tree. */
final class Refused extends IOException {
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
