package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A public certificate, validated by DNS.
 *
 * @param domain the name it is for; {@code *.} first for a wildcard
 * @param alternatives further names
 * @param zone the id of the hosted zone that takes the validation records; empty with DNS elsewhere
 */
public record Certificate(
        Identity identity, String domain, List<String> alternatives, Optional<Value> zone, List<Tag> tags)
        implements Resource {
    /** The name below a wildcard, whose proof is also that of the wildcard; empty for a plain name. */
    public Optional<String> parent() {
        return domain.startsWith("*.") ? Optional.of(domain.substring(2)) : Optional.empty();
    }
}
