package dev.cruddurc.adopt;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.TreeSet;

/** Collects what is lost, each once. */
final class Losses {
    private final TreeSet<Loss> lost = new TreeSet<>();

    void add(Span span, String what) {
        lost.add(new Loss(span, what));
    }

    List<Loss> sorted() {
        return List.copyOf(lost);
    }
}
