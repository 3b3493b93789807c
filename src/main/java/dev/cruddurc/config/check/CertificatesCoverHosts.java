package dev.cruddurc.config.check;

import dev.cruddurc.config.check.Hosts.Routed;
import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import java.util.Set;
import java.util.TreeSet;

/**
 * A browser believes a certificate for its names alone: {@code *.} stands for exactly one label (RFC 6125), the first name has at
 * most 64 octets (ACM), and a rule's host at most 128 characters (Elastic Load Balancing API).
 */
final class CertificatesCoverHosts implements Check {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 128;

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        Set<Span> seen = new TreeSet<>();
        for (Routed routed : Hosts.of(system).routed()) {
            if (!seen.add(routed.span())) {
                continue;
            }
            if (routed.host().length() > LONGEST_HOST) {
                diagnostics.add(Diagnostic.of(
                                Code.LIMIT_EXCEEDED,
                                routed.span(),
                                "a rule takes a host of at most " + LONGEST_HOST + " characters, and this one has "
                                        + routed.host().length())
                        .help("take a shorter host"));
            } else if (routed.domain().certificate().isEmpty()) {
                check(routed, diagnostics);
            }
        }
        boolean first = true;
        for (Domain domain : system.domains()) {
            if (domain.certificate().isEmpty()
                    && (first || domain.wildcard())
                    && domain.name().value().length() > LONGEST_NAME) {
                diagnostics.add(tooLong(domain.name().span(), domain.name().value()));
            }
            first = false;
        }
    }

    private static void check(Routed routed, Diagnostics diagnostics) {
        String host = routed.host();
        String domain = routed.domain().name().value();
        if (routed.domain().wildcard()) {
            String below = host.equals(domain) ? "" : host.substring(0, host.length() - domain.length() - 1);
            if (below.indexOf('.') >= 0) {
                diagnostics.add(Diagnostic.of(
                                Code.HOST_NOT_COVERED,
                                routed.span(),
                                "the certificate for `*." + domain + "` does not cover `" + host + "`")
                        .label("lies more than one label below the domain")
                        .related(routed.domain().span(), "asks for one certificate with a wildcard")
                        .help("route a host of one label below `" + domain + "`, or leave `wildcard` out"));
            }
        } else if (host.length() > LONGEST_NAME && !host.equals(domain)) {
            diagnostics.add(tooLong(routed.span(), host));
        }
    }

    private static Diagnostic tooLong(Span span, String name) {
        return Diagnostic.of(
                        Code.LIMIT_EXCEEDED,
                        span,
                        "a certificate is for a name of at most " + LONGEST_NAME + " characters, and this one has "
                                + name.length())
                .help("take a shorter host, or name a `certificate:` that exists");
    }
}
