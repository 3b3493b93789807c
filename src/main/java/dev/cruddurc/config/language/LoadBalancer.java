package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A load balancer's settings.
 *
 * @param name the name of a further one; empty for the one that services hang on unless they say otherwise
 * @param existing a load balancer that is shared instead of making one
 * @param http whether it listens on port 80 beside HTTPS, to redirect from there
 * @param tlsPolicy the ELB security policy of the HTTPS listener
 * @param allowedCidrs who may reach 80 and 443; the world unless said
 * @param deletionProtection whether AWS refuses to delete it
 * @param dualstack whether it has IPv6 addresses too
 */
public record LoadBalancer(
        Optional<String> name,
        boolean internal,
        Optional<Existing> existing,
        Located<Http> http,
        Located<String> tlsPolicy,
        Optional<AccessLogs> accessLogs,
        Optional<Located<String>> waf,
        List<Located<String>> allowedCidrs,
        boolean deletionProtection,
        boolean dualstack,
        Span span) {
    /**
     * A listener of a load balancer that exists, and what is needed to reach services from it and to point names at it.
     *
     * @param listener the listener's ARN
     * @param securityGroup the load balancer's group
     * @param dnsName the load balancer's DNS name
     * @param zoneId the load balancer's canonical hosted zone id
     */
    public record Existing(
            Located<String> listener, Located<String> securityGroup, Located<String> dnsName, Located<String> zoneId) {}

    /** What becomes of requests on port 80 where there is HTTPS. */
    public enum Http {
        REDIRECT,
        OFF
    }

    /** The bucket that takes access logs. */
    public record AccessLogs(Located<String> bucket, Optional<String> prefix) {}
}
