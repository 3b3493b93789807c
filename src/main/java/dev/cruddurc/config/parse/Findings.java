package dev.cruddurc.config.parse;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds diagnostics, save where the shape is known to be broken already: one mistake is one error. */
public final class Findings {
    /** Nobody reads more; a hostile file could hold a hundred thousand. */
    private static final int MOST = 1000;

    /** Comparing with every name of the file costs most of all. */
    private static final int MOST_NEAREST = 200;

    private final Diagnostics diagnostics;
    private final List<Span> broken;
    private int errors;
    private int compared;

    private Findings(Diagnostics diagnostics, List<Span> broken) {
        this.diagnostics = diagnostics;
        this.broken = broken;
    }

    /** Beside what was found so far. */
    public static Findings beside(Diagnostics diagnostics) {
        List<Span> broken = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            if (diagnostic.severity() == Severity.ERROR) {
                broken.add(diagnostic.span());
            }
        }
        return new Findings(diagnostics, broken);
    }

    /** For what is said where it is looked at again. */
    public static Findings unheard() {
        return new Findings(new Diagnostics(), List.of());
    }

    /** Adds a finding. */
    public void add(Diagnostic diagnostic) {
        boolean error = diagnostic.severity() == Severity.ERROR;
        // What is left out here is left out beside errors that are shown.
        boolean heard = error ? errors++ < MOST : broken.size() < MOST;
        if (heard && !isBroken(diagnostic.span())) {
            diagnostics.add(diagnostic);
        }
    }

    /** The name that was probably meant. */
    public Optional<String> nearest(String written, Supplier<? extends Collection<String>> existing) {
        return compared++ < MOST_NEAREST ? NearestName.of(written, existing.get()) : Optional.empty();
    }

    /** Whether the shape is broken there. */
    public boolean isBroken(Span span) {
        for (Span place : broken) {
            if (place.overlaps(span)) {
                return true;
            }
        }
        return false;
    }
}
