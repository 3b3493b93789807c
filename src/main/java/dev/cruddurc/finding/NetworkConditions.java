package dev.cruddurc.finding;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Route;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Vpc;
import dev.cruddurc.model.VpcEndpoint;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What scanners find of the network, and of the ways that its security groups open. */
final class NetworkConditions {
    private static final int HTTP = 80;

    private NetworkConditions() {}

    static void add(Conditions conditions, Deployment deployment) {
        Set<Id> recorded = recorded(deployment);
        Set<Value> endpoints = endpoints(deployment);
        conditions
                .on(Vpc.class, "network")
                .on(Vpc.class, "network without flow logs", vpc -> !recorded.contains(vpc.id()))
                .on(Route.class, "route to the internet", route -> route.via() == Route.Via.INTERNET_GATEWAY)
                .on(
                        SecurityGroupRule.class,
                        "ingress from the world",
                        rule -> isWorld(rule) && rule.direction() == Direction.INGRESS)
                .on(
                        SecurityGroupRule.class,
                        "ingress from the world on port 80",
                        rule -> isWorld(rule) && rule.direction() == Direction.INGRESS && rule.port() == HTTP)
                .on(
                        SecurityGroupRule.class,
                        "ingress from a range",
                        rule -> isRange(rule)
                                && !isWorld(rule)
                                && rule.direction() == Direction.INGRESS
                                && !endpoints.contains(rule.group()))
                .on(
                        SecurityGroupRule.class,
                        "ingress to endpoints from a range",
                        rule -> isRange(rule)
                                && rule.direction() == Direction.INGRESS
                                && endpoints.contains(rule.group()))
                .on(
                        SecurityGroupRule.class,
                        "egress to the world",
                        rule -> isWorld(rule) && rule.direction() == Direction.EGRESS);
    }

    private static Set<Id> recorded(Deployment deployment) {
        Set<Id> recorded = new HashSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof FlowLog log) {
                recorded.add(log.vpc().resource());
            }
        }
        return recorded;
    }

    /** The groups of endpoints. */
    private static Set<Value> endpoints(Deployment deployment) {
        Set<Value> groups = new HashSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof VpcEndpoint endpoint) {
                groups.addAll(endpoint.securityGroups());
            }
        }
        return groups;
    }

    private static boolean isWorld(SecurityGroupRule rule) {
        return cidr(rule).filter(cidr -> cidr.endsWith("/0")).isPresent();
    }

    /** Whether it is for more than one address. */
    private static boolean isRange(SecurityGroupRule rule) {
        String one = rule.peer() instanceof SecurityGroupRule.Ipv6 ? "/128" : "/32";
        return cidr(rule).filter(cidr -> !cidr.endsWith(one)).isPresent();
    }

    private static Optional<String> cidr(SecurityGroupRule rule) {
        if (rule.peer() instanceof SecurityGroupRule.Ipv4 range) {
            return Optional.of(range.cidr());
        }
        return rule.peer() instanceof SecurityGroupRule.Ipv6 range ? Optional.of(range.cidr()) : Optional.empty();
    }
}
