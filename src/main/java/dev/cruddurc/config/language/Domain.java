package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * A domain under which hosts are routed.
 *
 * @param name in lower case without a trailing dot
 * @param certificate the ARN of an existing certificate; without it one per routed host is made
 * @param wildcard whether one certificate for {@code *.name} and {@code name} replaces those per host
 */
public record Domain(
        Located<String> name, Zone zone, Optional<Located<String>> certificate, boolean wildcard, Span span) {
    /** Who answers for the domain's names. */
    public sealed interface Zone permits CreatedZone, ExistingZone, ExternalDns {}

    /** A hosted zone that the foundation creates; with a parent, its name servers are delegated from there. */
    public record CreatedZone(Optional<Located<String>> parent, Span span) implements Zone {}

    /** A hosted zone that exists, by its id. */
    public record ExistingZone(Located<String> id) implements Zone {}

    /** DNS elsewhere: no zone and no records of ours; validation records are shown when deploying. */
    public record ExternalDns(Span span) implements Zone {}
}
