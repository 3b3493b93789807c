package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.Optional;
import java.util.function.Function;

/** A value and the place in the file that says it; for a default, the place of the mapping that leaves it out. */
public record Located<T>(T value, Span span) {
    /** The value, if there is one. Many ask for it, and each lambda of theirs would be linked on its own at every start. */
    public static <T> Optional<T> valueOf(Optional<Located<T>> located) {
        return located.isPresent() ? Optional.of(located.get().value()) : Optional.empty();
    }

    /** The place, if there is one. */
    public static Optional<Span> spanOf(Optional<? extends Located<?>> located) {
        return located.isPresent() ? Optional.of(located.get().span()) : Optional.empty();
    }

    /** The same place with another value. */
    public <R> Located<R> map(Function<T, R> function) {
        return new Located<>(function.apply(value), span);
    }
}
