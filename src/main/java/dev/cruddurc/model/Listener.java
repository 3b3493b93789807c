package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A port of a load balancer.
 *
 * @param tls for HTTPS
 */
public record Listener(
        Identity identity, Value.Attribute loadBalancer, int port, Optional<Tls> tls, Action action, List<Tag> tags)
        implements Resource {
    /** The default certificate's ARN and the security policy's name. */
    public record Tls(Value certificate, String policy) {}

    /** What happens to a request that no rule takes. */
    public sealed interface Action permits NotFound, RedirectToHttps {}

    /** A plain 404 of the load balancer's own. */
    public record NotFound() implements Action {
        /** The plain text that comes with it. */
        public static final String BODY = "Not found";
    }

    /** 301 to the same URL over HTTPS on 443. */
    public record RedirectToHttps() implements Action {}
}
