package dev.cruddurc.deploy;

import dev.cruddurc.deploy.gate.Handover;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where a deployed system answers: each routed host, in the scheme of its own listener. */
public final class Addresses {
    private Addresses() {}

    /** The addresses, once the load balancer's name is known. */
    public static List<String> of(Deployment deployment, Map<String, String> outputs) {
        return all(deployment, outputs, false);
    }

    /**
     * The addresses at which the load balancer's own question can be asked by anybody: the health check's path where the route leads
     * there, else the route's. A host with a star is nobody's address.
     */
    public static List<String> ofHealth(Deployment deployment, Map<String, String> outputs) {
        return all(deployment, outputs, true).stream()
                .filter(address -> !address.contains("*"))
                .toList();
    }

    private static List<String> all(Deployment deployment, Map<String, String> outputs, boolean health) {
        TreeSet<String> addresses = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                addresses.addAll(of(rule, deployment, outputs, health));
            }
        }
        return List.copyOf(addresses);
    }

    /** The addresses as lines for the end of a run. */
    static List<String> lines(Deployment deployment, Map<String, String> outputs) {
        return of(deployment, outputs);
    }

    private static List<String> of(
            ListenerRule rule, Deployment deployment, Map<String, String> outputs, boolean health) {
        if (!(rule.listener() instanceof Value.Attribute attribute)
                || !(deployment.resource(attribute.resource()) instanceof Listener listener)) {
            return List.of();
        }
        List<String> hosts = new ArrayList<>();
        String path = "";
        List<String> patterns = new ArrayList<>();
        for (ListenerRule.Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Host host) {
                hosts.addAll(host.values());
            } else if (condition instanceof ListenerRule.Path paths
                    && !paths.values().isEmpty()) {
                patterns.addAll(paths.values());
                path = paths.values().get(0).replaceAll("/?\\*$", "");
            }
        }
        if (health && deployment.resource(rule.targetGroup().resource()) instanceof TargetGroup group) {
            String checked = group.health().path();
            boolean isRouted = patterns.isEmpty() || patterns.stream().anyMatch(pattern -> leads(pattern, checked));
            path = isRouted ? checked : path;
        }
        if (hosts.isEmpty()) {
            hosts.addAll(balancer(deployment, outputs));
        }
        boolean isSecure = listener.tls().isPresent();
        String port = listener.port() == (isSecure ? 443 : 80) ? "" : ":" + listener.port();
        List<String> addresses = new ArrayList<>();
        for (String host : hosts) {
            addresses.add((isSecure ? "https://" : "http://") + host + port + path);
        }
        return addresses;
    }

    /** Whether a pattern with stars at its end takes a path; other stars and question marks are left to the load balancer. */
    private static boolean leads(String pattern, String path) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private static List<String> balancer(Deployment deployment, Map<String, String> outputs) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof LoadBalancer balancer) {
                return Handover.find(outputs, Naming.logicalId(balancer.id()) + "DnsName").stream()
                        .toList();
            }
        }
        return List.of();
    }
}
