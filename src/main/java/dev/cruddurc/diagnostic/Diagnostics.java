package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects what is found on the way, so that one run shows all of it. Confined to one compilation and one thread. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a finding. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Whether anything found so far forbids a result. */
    public boolean hasErrors() {
        for (Diagnostic diagnostic : found) {
            if (diagnostic.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** All findings by place, each once. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(found));
        Collections.sort(sorted);
        return Collections.unmodifiableList(sorted);
    }
}
