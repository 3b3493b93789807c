package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many there may be of a kind (quotas of Elastic Load Balancing, of Amazon VPC and of X-Ray). What an account can have raised is
 * a warning, the rest an error.
 */
final class QuotasHold implements Check {
    /** A kind by its class, and how many of it its owner has. */
    private record Quota(
            Class<? extends Resource> kind, int most, Code code, String things, String owner, String help) {}

    private static final String ANOTHER_BALANCER =
            "hang some of the services on another one: `loadBalancer: NAME` there, and `NAME: {}` under `loadBalancers`";

    private static final List<Quota> QUOTAS = List.of(
            new Quota(
                    ListenerRule.class,
                    100,
                    Code.QUOTA_EXCEEDED,
                    "routes",
                    "a load balancer",
                    ANOTHER_BALANCER + "; or have the quota raised before deploying"),
            new Quota(
                    TargetGroup.class,
                    100,
                    Code.LIMIT_EXCEEDED,
                    "routed containers",
                    "a load balancer",
                    ANOTHER_BALANCER),
            new Quota(
                    ListenerCertificate.class,
                    25,
                    Code.QUOTA_EXCEEDED,
                    "certificates beside its own",
                    "a listener",
                    "say `wildcard: true` at the domain, or have the quota raised"),
            new Quota(
                    SamplingRule.class,
                    25,
                    Code.QUOTA_EXCEEDED,
                    "sampling rules",
                    "a region",
                    "have the quota raised before deploying"));

    private static final int MOST_RULES = 60;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        Map<Id, Value> listeners = listeners(deployment);
        for (Quota quota : QUOTAS) {
            Map<Value, List<Resource>> found = new LinkedHashMap<>();
            for (Resource resource : deployment.resources().values()) {
                if (quota.kind().isInstance(resource)) {
                    Value owner = owner(resource, listeners);
                    List<Resource> owned = found.get(owner);
                    if (owned == null) {
                        owned = new ArrayList<>();
                        found.put(owner, owned);
                    }
                    owned.add(resource);
                }
            }
            for (List<Resource> owned : found.values()) {
                if (owned.size() > quota.most()) {
                    diagnostics.add(exceeded(quota, owned, found.size() > 1));
                }
            }
        }
        checkGroups(deployment, diagnostics);
    }

    private static Diagnostic exceeded(Quota quota, List<Resource> owned, boolean several) {
        String where = several ? "one of the load balancers has " : "the file has ";
        return Diagnostic.of(
                        quota.code(),
                        owned.get(quota.most()).origin().span(),
                        where + owned.size() + " " + quota.things() + ", and " + quota.owner() + " takes "
                                + quota.most())
                .label("is one too many, in the order of their names")
                .help(quota.help());
    }

    /** The listener that leads to each target group. */
    private static Map<Id, Value> listeners(Deployment deployment) {
        Map<Id, Value> listeners = new HashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                listeners.put(rule.targetGroup().resource(), rule.listener());
            }
        }
        return listeners;
    }

    /** What takes only so many: the listener, of which a load balancer has one with rules, or nothing that the file has two of. */
    private static Value owner(Resource resource, Map<Id, Value> listeners) {
        if (resource instanceof ListenerRule rule) {
            return rule.listener();
        }
        if (resource instanceof ListenerCertificate certificate) {
            return certificate.listener();
        }
        return listeners.getOrDefault(resource.id(), Value.text(""));
    }

    private static void checkGroups(Deployment deployment, Diagnostics diagnostics) {
        Map<Value, int[]> counts = new HashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof SecurityGroupRule rule) {
                boolean ipv6 = rule.peer() instanceof SecurityGroupRule.Ipv6;
                int[] ofGroup = counts.get(rule.group());
                if (ofGroup == null) {
                    ofGroup = new int[4]; // in and out, each for both versions of IP
                    counts.put(rule.group(), ofGroup);
                }
                int first = rule.direction() == SecurityGroupRule.Direction.INGRESS ? 0 : 2;
                int count = ++ofGroup[first + (ipv6 ? 1 : 0)];
                if (count == MOST_RULES + 1) {
                    String way = rule.direction() == SecurityGroupRule.Direction.INGRESS ? "in" : "out";
                    diagnostics.add(Diagnostic.of(
                                    Code.QUOTA_EXCEEDED,
                                    rule.origin().span(),
                                    "a security group takes " + MOST_RULES + " rules for the way " + way
                                            + ", and the file opens more")
                            .label("is one too many")
                            .help(
                                    rule.peer() instanceof SecurityGroupRule.Group
                                            ? "have the quota raised, or lead to fewer services: a load balancer by a"
                                                    + " further one under `loadBalancers`"
                                            : "merge address ranges, or have the quota raised"));
                }
            }
        }
    }
}
