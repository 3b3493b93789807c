package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.SecurityGroupRule.Peer;
import dev.cruddurc.model.Stage;
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
    /** Something behind a group: its words in ids, and in descriptions. */
    private record End(List<String> words, String label, Value group) {
        static End of(ServiceDefinition service) {
            String name = service.name().value();
            return new End(List.of(name), "service " + name, Ids.name(Ids.securityGroup(name)));
        }

        static End of(FrontDoor door) {
            return new End(door.words(), "the " + door.label(), door.group());
        }
    }

    /** A way from a service to what it uses. */
    private record Way(Span span, End to, Located<Integer> port) {}

    @Override
    public void lower(Draft draft) {
        for (FrontDoor door : draft.routing().doors()) {
            if (!door.isShared()) {
                admitWorld(draft, door);
            }
        }
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            draft.add(new SecurityGroup(
                    draft.identity(
                            Ids.securityGroup(name), Origin.of(service.span(), name()), draft.groupStage(service)),
                    draft.placement().vpc(),
                    "Service " + name + " of " + draft.naming().system(),
                    Tags.named(draft.tags(service), draft.naming().system() + "-" + name)));
            Peer world = new SecurityGroupRule.Ipv4("0.0.0.0/0");
            String description = "HTTPS to AWS and elsewhere";
            Value group = End.of(service).group();
            Stage stage = draft.stage(service);
            Origin origin = Origin.of(service.span(), name());
            rule(draft, out(name, "https"), origin, stage, group, FrontDoor.HTTPS, world, description);
            if (tasksHaveIpv6(draft)) {
                Peer world6 = new SecurityGroupRule.Ipv6("::/0");
                rule(draft, out(name, "https-ipv6"), origin, stage, group, FrontDoor.HTTPS, world6, description);
            }
            checkUses(draft, service);
            admitLoadBalancer(draft, service);
            for (Way way : ways(draft, service)) {
                open(draft, way.span(), stage, End.of(service), way.to(), way.port());
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
            addBothEnds(rules, entry.door().words(), List.of(name), entry.port());
        }
        for (Way way : ways(draft, service)) {
            addBothEnds(rules, List.of(name), way.to().words(), way.port().value());
        }
        return rules;
    }

    /** A task in a subnet with IPv6 has such an address, and tries it first; of a network of ours only the public subnets have it. */
    private static boolean tasksHaveIpv6(Draft draft) {
        boolean possible =
                draft.placement().publicTasks() || draft.placement().zones().isEmpty();
        return draft.system().dualstack() && possible;
    }

    private static void addBothEnds(List<Id> rules, List<String> from, List<String> to, int port) {
        rules.add(between("egress", from, to, port));
        rules.add(between("ingress", to, from, port));
    }

    private void admitWorld(Draft draft, FrontDoor door) {
        for (int port : door.ports()) {
            for (Located<String> range : door.settings().allowedCidrs()) {
                String cidr = range.value();
                boolean ipv6 = cidr.indexOf(':') >= 0;
                Peer peer = ipv6 ? new SecurityGroupRule.Ipv6(cidr) : new SecurityGroupRule.Ipv4(cidr);
                String who =
                        cidr.equals("0.0.0.0/0") ? "world" : cidr.equals("::/0") ? "world-ipv6" : Ids.slug(cidr, cidr);
                Id id = between("ingress", door.words(), List.of(who), port);
                String description = (port == FrontDoor.HTTP ? "HTTP" : "HTTPS") + " from " + cidr;
                rule(draft, id, Origin.of(range.span(), name()), Stage.SERVICES, door.group(), port, peer, description);
            }
        }
    }

    private void admitLoadBalancer(Draft draft, ServiceDefinition service) {
        Set<Integer> ports = new TreeSet<>();
        for (Routing.Entry entry : draft.routing().of(service.name().value())) {
            if (ports.add(entry.port())) {
                open(
                        draft,
                        entry.span(),
                        draft.stage(service),
                        End.of(entry.door()),
                        End.of(service),
                        new Located<>(entry.port(), entry.portPlace()));
            }
        }
    }

    /** What a service uses, each once. */
    private static List<Way> ways(Draft draft, ServiceDefinition service) {
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Use use : service.uses()) {
            Optional<Way> way = way(draft, use);
            if (way.isPresent()
                    && seen.add(String.join("/", way.get().to().words()) + ":"
                            + way.get().port().value())) {
                ways.add(way.get());
            }
        }
        return ways;
    }

    private static Optional<Way> way(Draft draft, Use use) {
        if (use instanceof Use.OfSecurityGroup outside) {
            String group = outside.securityGroup().value();
            End end = new End(List.of(group), group, Value.text(group));
            return Optional.of(new Way(use.span(), end, outside.port()));
        }
        String name = ((Use.OfService) use).service().value();
        return draft.service(name).flatMap(other -> other.port().map(port -> new Way(use.span(), End.of(other), port)));
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

    private void open(Draft draft, Span span, Stage stage, End from, End to, Located<Integer> located) {
        int port = located.value();
        Origin origin = Origin.of(span, name()).part("port", located.span());
        Peer there = new SecurityGroupRule.Group(to.group());
        Peer here = new SecurityGroupRule.Group(from.group());
        Id out = between("egress", from.words(), to.words(), port);
        rule(draft, out, origin, stage, from.group(), port, there, "To " + to.label());
        Id in = between("ingress", to.words(), from.words(), port);
        rule(draft, in, origin, stage, to.group(), port, here, "From " + from.label());
    }

    private static Id out(String... path) {
        return Id.of("egress", path);
    }

    /** A rule of the group of one end, which names the other. */
    private static Id between(String kind, List<String> here, List<String> there, int port) {
        List<String> path = new ArrayList<>(here);
        path.addAll(there);
        path.add(String.valueOf(port));
        return new Id(path, kind);
    }

    private void rule(
            Draft draft, Id id, Origin origin, Stage stage, Value group, int port, Peer peer, String description) {
        Direction direction = id.kind().equals("egress") ? Direction.EGRESS : Direction.INGRESS;
        draft.add(new SecurityGroupRule(draft.identity(id, origin, stage), direction, group, port, peer, description));
    }
}
