package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.function.Function;

/** A value and the place in the file that says it; for a default, the place of the mapping that leaves it out. */
public record Located<T>(T value, Span span) {
    /** The same place with another value. */
    public <R> Located<R> map(Function<T, R> function) {
        return new Located<>(function.apply(value), span);
    }
}
