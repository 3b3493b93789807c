package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * The ECS cluster: ours, or an existing one by name.
 *
 * @param sessionKey the ARN of the key that encrypts shell sessions on their way, over the TLS that they have in any case
 */
public record Cluster(
        Located<Insights> insights,
        Optional<Located<String>> sessionKey,
        Optional<Located<String>> existing,
        Span span) {
    /** How much Container Insights records. */
    public enum Insights {
        OFF,
        ON,
        ENHANCED
    }
}
