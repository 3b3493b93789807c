package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Route;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hosts that a file routes, each with the domain it belongs to. */
record Hosts(SystemDefinition system, List<Routed> routed) {
    /** A host and where it is said. */
    record Routed(String host, Domain domain, Span span) {}

    static Hosts of(SystemDefinition system) {
        List<Routed> routed = new ArrayList<>();
        for (ServiceDefinition service : system.services()) {
            for (Route route : service.routes()) {
                Optional<Located<String>> host = route.host();
                if (host.isPresent()) {
                    Optional<Domain> domain = domain(system, host.get().value());
                    if (domain.isPresent()) {
                        routed.add(new Routed(
                                host.get().value(), domain.get(), host.get().span()));
                    }
                } else if (system.domains().size() == 1) {
                    Domain only = system.domains().get(0);
                    routed.add(new Routed(only.name().value(), only, route.span()));
                }
            }
        }
        return new Hosts(system, routed);
    }

    /** Whether a host lies in one of the file's domains. */
    boolean isOurs(String host) {
        return domain(system, host).isPresent();
    }

    /** Whether any route leads to a host. */
    boolean isRouted(String host) {
        for (Routed one : routed) {
            if (one.host().equals(host)
                    || (one.host().startsWith("*.") && host.endsWith(one.host().substring(1)))) {
                return true;
            }
        }
        return false;
    }

    /** The routed host that was probably meant by one in the same domain. */
    Optional<String> nearest(String host) {
        Optional<Domain> around = domain(system, host);
        if (around.isEmpty()) {
            return Optional.empty();
        }
        List<String> below = new ArrayList<>();
        for (Routed one : routed) {
            if (one.domain().equals(around.get())) {
                below.add(below(one.host(), one.domain()));
            }
        }
        return NearestName.of(below(host, around.get()), below);
    }

    /** The part of a host before the domain. */
    private static String below(String host, Domain domain) {
        return host.substring(0, host.length() - domain.name().value().length());
    }

    /** The closest domain around a host. */
    private static Optional<Domain> domain(SystemDefinition system, String host) {
        Optional<Domain> best = Optional.empty();
        int longest = 0;
        for (Domain domain : system.domains()) {
            String name = domain.name().value();
            if ((host.equals(name) || host.endsWith("." + name)) && name.length() > longest) {
                longest = name.length();
                best = Optional.of(domain);
            }
        }
        return best;
    }
}
