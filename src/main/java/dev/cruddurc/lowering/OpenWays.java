package dev.cruddurc.lowering;

import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.SecurityGroupRule.Peer;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A security group for every service, and a rule at both ends of every way that something declares: world to load balancer, load
 * balancer to container port, service to what it uses, and services out to HTTPS. Nothing else is open.
 */
final class OpenWays implements Pass {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Something behind a group: its word in ids, and in descriptions. */
    private record End(String word, String label, Value group) {
        static End of(ServiceDefinition service) {
            String name = service.name().value();
            return new End(name, "service " + name, Ids.name(Ids.securityGroup(name)));
        }
    }

    /** A way from a service to what it uses. */
    private record Way(Span span, End to, int port) {}

    @Override
    public void lower(Draft draft) {
        if (draft.routing().any() && draft.system().loadBalancer().existing().isEmpty()) {
            admitWorld(draft);
        }
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            draft.add(new SecurityGroup(
                    draft.identity(Ids.securityGroup(name), service.span(), this),
                    draft.placement().vpc(),
                    "Service " + name + " of " + draft.naming().system(),
                    Tags.named(draft.tags(service), draft.naming().system() + "-" + name)));
            Peer world = new SecurityGroupRule.Ipv4("0.0.0.0/0");
            String description = "HTTPS to AWS and elsewhere";
            Value group = End.of(service).group();
            rule(draft, out(name, "https"), service.span(), group, HTTPS, world, description);
            if (tasksHaveIpv6(draft)) {
                Peer world6 = new SecurityGroupRule.Ipv6("::/0");
                rule(draft, out(name, "https-ipv6"), service.span(), group, HTTPS, world6, description);
            }
            checkUses(draft, service);
            admitLoadBalancer(draft, service);
            for (Way way : ways(draft, service)) {
                open(draft, way.span(), End.of(service), way.to(), way.port());
            }
        }
    }

    /** The rules by which a service's tasks reach anything and are reached by the load balancer, at both ends. */
    static List<Id> rules(Draft draft, ServiceDefinition service) {
        String name = service.name().value();
        List<Id> rules = new ArrayList<>(List.of(out(name, "https")));
        if (tasksHaveIpv6(draft)) {
            rules.add(out(name, "https-ipv6"));
        }
        for (Routing.Entry entry : draft.routing().of(name)) {
            addBothEnds(rules, "load-balancer", name, entry.port());
        }
        for (Way way : ways(draft, service)) {
            addBothEnds(rules, name, way.to().word(), way.port());
        }
        return rules;
    }

    /** A task in a subnet with IPv6 has such an address, and tries it first; of a network of ours only the public subnets have it. */
    private static boolean tasksHaveIpv6(Draft draft) {
        boolean possible =
                draft.placement().publicTasks() || draft.placement().zones().isEmpty();
        return draft.system().loadBalancer().dualstack() && possible;
    }

    private static void addBothEnds(List<Id> rules, String from, String to, int port) {
        String number = String.valueOf(port);
        rules.add(out(from, to, number));
        rules.add(in(to, from, number));
    }

    private void admitWorld(Draft draft) {
        boolean tls = !draft.system().domains().isEmpty();
        for (int port : tls ? new int[] {HTTP, HTTPS} : new int[] {HTTP}) {
            for (Located<String> range : draft.system().loadBalancer().allowedCidrs()) {
                String cidr = range.value();
                boolean ipv6 = cidr.indexOf(':') >= 0;
                Peer peer = ipv6 ? new SecurityGroupRule.Ipv6(cidr) : new SecurityGroupRule.Ipv4(cidr);
                String who =
                        cidr.equals("0.0.0.0/0") ? "world" : cidr.equals("::/0") ? "world-ipv6" : Ids.slug(cidr, cidr);
                Id id = in("load-balancer", who, String.valueOf(port));
                String description = (port == HTTP ? "HTTP" : "HTTPS") + " from " + cidr;
                rule(draft, id, range.span(), Ids.name(Ids.LOAD_BALANCER_GROUP), port, peer, description);
            }
        }
    }

    private void admitLoadBalancer(Draft draft, ServiceDefinition service) {
        Optional<Existing> existing = draft.system().loadBalancer().existing();
        Value group = existing.isPresent()
                ? Value.text(existing.get().securityGroup().value())
                : Ids.name(Ids.LOAD_BALANCER_GROUP);
        End balancer = new End("load-balancer", "the load balancer", group);
        Set<Integer> ports = new TreeSet<>();
        for (Routing.Entry entry : draft.routing().of(service.name().value())) {
            if (ports.add(entry.port())) {
                open(draft, entry.span(), balancer, End.of(service), entry.port());
            }
        }
    }

    /** What a service uses, each once. */
    private static List<Way> ways(Draft draft, ServiceDefinition service) {
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Use use : service.uses()) {
            way(draft, use)
                    .filter(way -> seen.add(way.to().word() + ":" + way.port()))
                    .ifPresent(ways::add);
        }
        return ways;
    }

    private static Optional<Way> way(Draft draft, Use use) {
        if (use instanceof Use.OfSecurityGroup outside) {
            String group = outside.securityGroup().value();
            End end = new End(group, group, Value.text(group));
            return Optional.of(new Way(use.span(), end, outside.port().value()));
        }
        String name = ((Use.OfService) use).service().value();
        return draft.system().services().stream()
                .filter(other -> other.name().value().equals(name))
                .findFirst()
                .flatMap(other -> other.port().map(port -> new Way(use.span(), End.of(other), port.value())));
    }

    private static void checkUses(Draft draft, ServiceDefinition service) {
        for (Use use : service.uses()) {
            if (use instanceof Use.OfService other && way(draft, use).isEmpty()) {
                String used = other.service().value();
                draft.diagnostics()
                        .add(Diagnostic.of(
                                        Code.REFERENCE_WITHOUT_VALUE,
                                        other.service().span(),
                                        "`" + service.name().value() + "` uses `" + used + "`, which has no port")
                                .label("cannot be called")
                                .help("give `" + used + "` a `port:`, or leave it out here"));
            }
        }
    }

    private void open(Draft draft, Span span, End from, End to, int port) {
        String number = String.valueOf(port);
        Peer there = new SecurityGroupRule.Group(to.group());
        Peer here = new SecurityGroupRule.Group(from.group());
        rule(draft, out(from.word(), to.word(), number), span, from.group(), port, there, "To " + to.label());
        rule(draft, in(to.word(), from.word(), number), span, to.group(), port, here, "From " + from.label());
    }

    private static Id out(String... path) {
        return Id.of("egress", path);
    }

    private static Id in(String... path) {
        return Id.of("ingress", path);
    }

    private void rule(Draft draft, Id id, Span span, Value group, int port, Peer peer, String description) {
        Direction direction = id.kind().equals("egress") ? Direction.EGRESS : Direction.INGRESS;
        draft.add(new SecurityGroupRule(draft.identity(id, span, this), direction, group, port, peer, description));
    }
}
