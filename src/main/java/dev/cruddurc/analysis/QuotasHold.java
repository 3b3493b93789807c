package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.TargetGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many there may be of a kind (quotas of Elastic Load Balancing, of Amazon VPC and of X-Ray). What an account can have raised is
 * a warning, the rest an error.
 */
final class QuotasHold implements Check {
    /** A kind by its class, and how many of it a load balancer or an account has. */
    private record Quota(Class<? extends Resource> kind, int most, Code code, String things, String owner) {}

    private static final List<Quota> QUOTAS = List.of(
            new Quota(ListenerRule.class, 100, Code.QUOTA_EXCEEDED, "routes", "a load balancer"),
            new Quota(TargetGroup.class, 100, Code.LIMIT_EXCEEDED, "routed containers", "a load balancer"),
            new Quota(ListenerCertificate.class, 25, Code.QUOTA_EXCEEDED, "certificates beside its own", "a listener"),
            new Quota(SamplingRule.class, 25, Code.QUOTA_EXCEEDED, "sampling rules", "a region"));

    private static final int MOST_RULES = 60;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Quota quota : QUOTAS) {
            List<Resource> found = new ArrayList<>();
            for (Resource resource : deployment.resources().values()) {
                if (quota.kind().isInstance(resource)) {
                    found.add(resource);
                }
            }
            if (found.size() > quota.most()) {
                diagnostics.add(Diagnostic.of(
                                quota.code(),
                                found.get(quota.most()).origin().span(),
                                "the file has " + found.size() + " " + quota.things() + ", and " + quota.owner()
                                        + " takes " + quota.most())
                        .label("is one too many, in the order of their names")
                        .help(help(quota)));
            }
        }
        checkGroups(deployment, diagnostics);
    }

    private static String help(Quota quota) {
        if (quota.kind() == ListenerCertificate.class) {
            return "say `wildcard: true` at the domain, or have the quota raised";
        }
        return quota.code() == Code.QUOTA_EXCEEDED
                ? "have the quota raised before deploying"
                : "divide the services between two files";
    }

    private static void checkGroups(Deployment deployment, Diagnostics diagnostics) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof SecurityGroupRule rule) {
                boolean ipv6 = rule.peer() instanceof SecurityGroupRule.Ipv6;
                List<Object> key = List.of(rule.group(), ipv6, rule.direction());
                int count = counts.getOrDefault(key, 0) + 1;
                counts.put(key, count);
                if (count == MOST_RULES + 1) {
                    String way = rule.direction() == SecurityGroupRule.Direction.INGRESS ? "in" : "out";
                    diagnostics.add(Diagnostic.of(
                                    Code.QUOTA_EXCEEDED,
                                    rule.origin().span(),
                                    "a security group takes " + MOST_RULES + " rules for the way " + way
                                            + ", and the file opens more")
                            .label("is one too many")
                            .help("merge address ranges, or have the quota raised"));
                }
            }
        }
    }
}
