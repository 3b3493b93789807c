package dev.cruddurc.adopt.fault;

import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.TreeSet;

/** Collects what is found, each once. */
public final class Findings {
    private final TreeSet<Finding> found = new TreeSet<>();

    /** Adds what cannot work. */
    public void error(String fault, Span span, String message) {
        found.add(new Finding(fault, Severity.ERROR, span, message));
    }

    /** Adds what is likely a mistake. */
    public void warning(String fault, Span span, String message) {
        found.add(new Finding(fault, Severity.WARNING, span, message));
    }

    /** Adds what could be better. */
    public void advice(String fault, Span span, String message) {
        found.add(new Finding(fault, Severity.ADVICE, span, message));
    }

    /** Sorted by place. */
    public List<Finding> sorted() {
        return List.copyOf(found);
    }
}
