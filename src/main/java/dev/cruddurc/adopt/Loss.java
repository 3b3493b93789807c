package dev.cruddurc.adopt;

import dev.cruddurc.diagnostic.Span;

/** Something of a file that the result does not have. */
public record Loss(Span span, String what) implements Comparable<Loss> {
    @Override
    public int compareTo(Loss other) {
        int order = span.compareTo(other.span);
        return order != 0 ? order : what.compareTo(other.what);
    }
}
