package dev.cruddurc.lowering;

import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.SecurityGroupRule.Peer;
import dev.cruddurc.model.Value;
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
            rule(
                    draft,
                    "egress",
                    service.span(),
                    Direction.EGRESS,
                    group(name),
                    HTTPS,
                    new SecurityGroupRule.Ipv4("0.0.0.0/0"),
                    "HTTPS to AWS and elsewhere",
                    name,
                    "https");
            admitLoadBalancer(draft, service);
            openUses(draft, service);
        }
    }

    private void admitWorld(Draft draft) {
        boolean tls = !draft.system().domains().isEmpty();
        for (int port : tls ? new int[] {HTTP, HTTPS} : new int[] {HTTP}) {
            for (Located<String> cidr : draft.system().loadBalancer().allowedCidrs()) {
                boolean ipv6 = cidr.value().indexOf(':') >= 0;
                Peer peer = ipv6 ? new SecurityGroupRule.Ipv6(cidr.value()) : new SecurityGroupRule.Ipv4(cidr.value());
                String who = switch (cidr.value()) {
                    case "0.0.0.0/0" -> "world";
                    case "::/0" -> "world-ipv6";
                    default -> cidr.value();
                };
                String description = (port == HTTP ? "HTTP" : "HTTPS") + " from " + cidr.value();
                rule(
                        draft,
                        "ingress",
                        draft.system().loadBalancer().span(),
                        Direction.INGRESS,
                        Ids.name(Ids.LOAD_BALANCER_GROUP),
                        port,
                        peer,
                        description,
                        "load-balancer",
                        who,
                        String.valueOf(port));
            }
        }
    }

    private void admitLoadBalancer(Draft draft, ServiceDefinition service) {
        String name = service.name().value();
        Optional<Existing> existing = draft.system().loadBalancer().existing();
        Value balancer = existing.<Value>map(
                        shared -> Value.text(shared.securityGroup().value()))
                .orElse(Ids.name(Ids.LOAD_BALANCER_GROUP));
        Set<Integer> ports = new TreeSet<>();
        for (Routing.Entry entry : draft.routing().of(name)) {
            if (ports.add(entry.port())) {
                String port = String.valueOf(entry.port());
                rule(
                        draft,
                        "ingress",
                        entry.span(),
                        Direction.INGRESS,
                        group(name),
                        entry.port(),
                        new SecurityGroupRule.Group(balancer),
                        "From the load balancer",
                        name,
                        "load-balancer",
                        port);
                rule(
                        draft,
                        "egress",
                        entry.span(),
                        Direction.EGRESS,
                        balancer,
                        entry.port(),
                        new SecurityGroupRule.Group(group(name)),
                        "To service " + name,
                        "load-balancer",
                        name,
                        port);
            }
        }
    }

    private void openUses(Draft draft, ServiceDefinition service) {
        String name = service.name().value();
        for (Use use : service.uses()) {
            if (use instanceof Use.OfService other) {
                String target = other.service().value();
                portOf(draft, target).ifPresent(port -> open(draft, use.span(), name, group(target), target, port));
            } else if (use instanceof Use.OfSecurityGroup outside) {
                String target = outside.securityGroup().value();
                open(
                        draft,
                        use.span(),
                        name,
                        Value.text(target),
                        target,
                        outside.port().value());
            }
        }
    }

    private void open(Draft draft, Span span, String name, Value group, String target, int port) {
        rule(
                draft,
                "egress",
                span,
                Direction.EGRESS,
                group(name),
                port,
                new SecurityGroupRule.Group(group),
                "To " + target,
                name,
                target,
                String.valueOf(port));
        rule(
                draft,
                "ingress",
                span,
                Direction.INGRESS,
                group,
                port,
                new SecurityGroupRule.Group(group(name)),
                "From service " + name,
                target,
                name,
                String.valueOf(port));
    }

    private static Optional<Integer> portOf(Draft draft, String service) {
        return draft.system().services().stream()
                .filter(other -> other.name().value().equals(service))
                .findFirst()
                .flatMap(ServiceDefinition::port)
                .map(Located::value);
    }

    private static Value group(String service) {
        return Ids.name(Ids.securityGroup(service));
    }

    private void rule(
            Draft draft,
            String kind,
            Span span,
            Direction direction,
            Value group,
            int port,
            Peer peer,
            String description,
            String... path) {
        draft.add(new SecurityGroupRule(
                draft.identity(Id.of(kind, path), span, this), direction, group, port, peer, description));
    }
}
