package dev.cruddurc.model;

import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * A tag on a resource.
 *
 * @param place where the file says it; empty for what the compiler adds
 */
public record Tag(String key, Value value, Optional<Span> place) {
    /** A tag that the file does not say. */
    public Tag(String key, Value value) {
        this(key, value, Optional.empty());
    }
}
