package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Route;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The routes of all services, each with the domain that its host belongs to.
 *
 * @param entries in the order of services and of their lists
 * @param byService the same by the names of services, without those that have none
 * @param doors the load balancers that anything is routed on: the one of {@code loadBalancer} first, then by name
 */
record Routing(List<Entry> entries, Map<String, List<Entry>> byService, List<FrontDoor> doors) {
    /**
     * A route.
     *
     * @param door the load balancer that it hangs on
     * @param host empty for any host
     * @param port the port of the container that takes the traffic
     */
    record Entry(
            ServiceDefinition service,
            FrontDoor door,
            Route route,
            String host,
            Optional<Domain> domain,
            String container,
            int port) {
        Span span() {
            return route.span();
        }

        /** The place that says the port. */
        Span portPlace() {
            for (Sidecar sidecar : service.sidecars()) {
                if (sidecar.name().value().equals(container)) {
                    return Located.spanOf(sidecar.port()).orElse(sidecar.span());
                }
            }
            return Located.spanOf(service.port()).orElse(service.span());
        }
    }

    static Routing of(SystemDefinition system, Diagnostics diagnostics) {
        List<Entry> entries = new ArrayList<>();
        Map<String, List<Entry>> byService = new HashMap<>();
        for (ServiceDefinition service : system.services()) {
            List<Entry> own = new ArrayList<>();
            FrontDoor door = FrontDoor.of(system, system.loadBalancerOf(service));
            for (Route route : service.routes()) {
                Optional<Entry> entry = entry(system, service, door, route, diagnostics);
                if (entry.isPresent()) {
                    own.add(entry.get());
                }
            }
            if (!own.isEmpty()) {
                byService.put(service.name().value(), List.copyOf(own));
                entries.addAll(own);
            }
        }
        onOneDoorEach(entries, diagnostics);
        Map<String, FrontDoor> doors = new TreeMap<>();
        for (Entry entry : entries) {
            doors.put(entry.door().settings().name().orElse(""), entry.door());
        }
        return new Routing(List.copyOf(entries), byService, List.copyOf(doors.values()));
    }

    /** A name leads to one load balancer, which must then have all rules of it. */
    private static void onOneDoorEach(List<Entry> entries, Diagnostics diagnostics) {
        Map<String, Entry> hosts = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Entry entry : entries) {
            Entry first = entry.host().isEmpty() ? null : hosts.putIfAbsent(entry.host(), entry);
            if (first != null && !first.door().equals(entry.door()) && told.add(entry.host())) {
                diagnostics.add(Diagnostic.of(
                                Code.HOST_ON_TWO_LOAD_BALANCERS,
                                entry.span(),
                                "the host `" + entry.host() + "` is routed on two load balancers")
                        .label("on the " + entry.door().label())
                        .related(first.span(), "on the " + first.door().label())
                        .note("a name leads to one of them, and the other would never be asked")
                        .help("say the same `loadBalancer:` at `"
                                + first.service().name().value() + "` and at `"
                                + entry.service().name().value() + "`, or route another host"));
            }
        }
    }

    /** Whether anything is reached through a load balancer. */
    boolean any() {
        return !entries.isEmpty();
    }

    /** The routes of a service. */
    List<Entry> of(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** Every routed host once, by name, with the first route to it. */
    List<Entry> hosts() {
        TreeMap<String, Entry> hosts = new TreeMap<>();
        for (Entry entry : entries) {
            if (!entry.host().isEmpty()) {
                hosts.putIfAbsent(entry.host(), entry);
            }
        }
        return List.copyOf(hosts.values());
    }

    private static Optional<Entry> entry(
            SystemDefinition system, ServiceDefinition service, FrontDoor door, Route route, Diagnostics diagnostics) {
        Optional<Integer> port = port(service, route);
        if (port.isEmpty()) {
            String who =
                    Located.valueOf(route.container()).orElse(service.name().value());
            diagnostics.add(
                    Diagnostic.of(Code.ROUTE_WITHOUT_PORT, route.span(), "`" + who + "` has a route but no port")
                            .label("traffic could go nowhere")
                            .help("add `port:` with the port that `" + who + "` listens on"));
            return Optional.empty();
        }
        String container =
                Located.valueOf(route.container()).orElse(service.name().value());
        if (system.domains().isEmpty()) {
            if (route.host().isPresent()) {
                Located<String> host = route.host().get();
                diagnostics.add(Diagnostic.of(
                                Code.HOST_NEEDS_DOMAIN,
                                host.span(),
                                "the route names the host `" + host.value() + "`, but the file has no domain")
                        .help("add `domain: " + registrable(host.value()) + "`, or route by path alone: `route: /`"));
                return Optional.empty();
            }
            return Optional.of(new Entry(service, door, route, "", Optional.empty(), container, port.get()));
        }
        Optional<Domain> domain = domain(system, service, route, diagnostics);
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        String host = Located.valueOf(route.host()).orElse(domain.get().name().value());
        return Optional.of(new Entry(service, door, route, host, domain, container, port.get()));
    }

    private static Optional<Integer> port(ServiceDefinition service, Route route) {
        if (route.container().isEmpty()) {
            return Located.valueOf(service.port());
        }
        return service.sidecars().stream()
                .filter(sidecar ->
                        sidecar.name().value().equals(route.container().get().value()))
                .findFirst()
                .flatMap(sidecar -> Located.valueOf(sidecar.port()));
    }

    private static Optional<Domain> domain(
            SystemDefinition system, ServiceDefinition service, Route route, Diagnostics diagnostics) {
        List<Domain> domains = system.domains();
        if (route.host().isEmpty()) {
            if (domains.size() == 1) {
                return Optional.of(domains.get(0));
            }
            diagnostics.add(Diagnostic.of(
                            Code.ROUTE_NEEDS_HOST,
                            route.span(),
                            "the route of `" + service.name().value() + "` does not say which of the " + domains.size()
                                    + " domains it is on")
                    .help("put the host first: `route: " + domains.get(0).name().value() + "`"));
            return Optional.empty();
        }
        Located<String> host = route.host().get();
        Optional<Domain> best = Optional.empty();
        int longest = -1;
        for (Domain domain : domains) {
            String name = domain.name().value();
            if (name.length() > longest && isWithin(host.value(), name)) {
                best = Optional.of(domain);
                longest = name.length();
            }
        }
        if (best.isEmpty()) {
            Domain first = domains.get(0);
            diagnostics.add(Diagnostic.of(
                            Code.ROUTE_OUTSIDE_DOMAIN,
                            host.span(),
                            "the host `" + host.value() + "` lies outside of the domain `"
                                    + first.name().value() + "`")
                    .label("no zone of ours answers for it and no certificate covers it")
                    .related(first.name().span(), "the domain")
                    .help("route a host that ends in `." + first.name().value()
                            + "`, or add the other domain to `domain:`"));
        }
        return best;
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String registrable(String host) {
        String plain = host.startsWith("*.") ? host.substring(2) : host;
        int last = plain.lastIndexOf('.');
        int before = last < 0 ? -1 : plain.lastIndexOf('.', last - 1);
        return plain.substring(before + 1);
    }
}
