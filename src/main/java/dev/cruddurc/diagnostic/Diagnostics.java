package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Diagnostic> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        List<Diagnostic> once = new ArrayList<>(sorted.size());
        for (Diagnostic diagnostic : sorted) {
            if (!isAmongLast(diagnostic, once)) {
                once.add(diagnostic);
            }
        }
        return Collections.unmodifiableList(once);
    }

    /** Whether one is equal to any of those at the end that sort alike. */
    private static boolean isAmongLast(Diagnostic diagnostic, List<Diagnostic> sorted) {
        for (int at = sorted.size() - 1; at >= 0 && sorted.get(at).compareTo(diagnostic) == 0; at--) {
            if (sorted.get(at).equals(diagnostic)) {
                return true;
            }
        }
        return false;
    }
}
