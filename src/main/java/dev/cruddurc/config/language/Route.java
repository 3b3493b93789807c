package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * One way from the load balancer to the service.
 *
 * @param host in lower case without a trailing dot; empty matches any host
 * @param path the pattern for the load balancer, such as {@code /api/*}; empty matches any path
 * @param container the sidecar that takes the traffic in place of the application
 */
public record Route(
        Optional<Located<String>> host,
        Optional<Located<String>> path,
        List<Located<String>> methods,
        List<Match> headers,
        List<Match> query,
        List<Located<String>> sourceIps,
        Optional<Located<Integer>> priority,
        Optional<Located<String>> container,
        Span span) {
    /** A header or query parameter by name and the values it may have. */
    public record Match(Located<String> name, List<Located<String>> values) {}
}
