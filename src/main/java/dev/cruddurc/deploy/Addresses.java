package dev.cruddurc.deploy;

import dev.cruddurc.deploy.gate.Handover;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
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
        TreeSet<String> addresses = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                addresses.addAll(of(rule, deployment, outputs));
            }
        }
        return List.copyOf(addresses);
    }

    /** The addresses as lines for the end of a run. */
    static List<String> lines(Deployment deployment, Map<String, String> outputs) {
        return of(deployment, outputs);
    }

    private static List<String> of(ListenerRule rule, Deployment deployment, Map<String, String> outputs) {
        if (!(rule.listener() instanceof Value.Attribute attribute)
                || !(deployment.resource(attribute.resource()) instanceof Listener listener)) {
            return List.of();
        }
        List<String> hosts = new ArrayList<>();
        String path = "";
        for (ListenerRule.Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Host host) {
                hosts.addAll(host.values());
            } else if (condition instanceof ListenerRule.Path paths
                    && !paths.values().isEmpty()) {
                path = paths.values().get(0).replaceAll("/?\\*$", "");
            }
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
