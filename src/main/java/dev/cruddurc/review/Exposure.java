package dev.cruddurc.review;

import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Peer;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.WebAclAssociation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which ports are open, and to whom. */
final class Exposure {
    private final Contents contents;

    Exposure(Contents contents) {
        this.contents = contents;
    }

    /** Whether a peer is everybody. */
    static boolean isWorld(Peer peer) {
        return !(peer instanceof SecurityGroupRule.Group) && peer(peer).endsWith("/0");
    }

    /** The other end of a rule in words. */
    static String peer(Peer peer) {
        if (peer instanceof SecurityGroupRule.Ipv4 four) {
            return four.cidr();
        }
        return peer instanceof SecurityGroupRule.Ipv6 six
                ? six.cidr()
                : Words.of(((SecurityGroupRule.Group) peer).id());
    }

    /** The rules of a direction whose other end are addresses, or are groups. */
    List<Map<String, Object>> rules(SecurityGroupRule.Direction direction, boolean groups) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SecurityGroupRule rule : contents.all(SecurityGroupRule.class)) {
            boolean group = rule.peer() instanceof SecurityGroupRule.Group;
            if (rule.direction() == direction && group == groups) {
                rows.add(new Fields()
                        .put("group", Words.of(rule.group()))
                        .put("port", rule.port())
                        .put("peer", peer(rule.peer()))
                        .put("world", isWorld(rule.peer()))
                        .put("why", rule.description())
                        .place(rule.origin().span())
                        .map());
            }
        }
        return rows;
    }

    /** Sentences on what has a public address. */
    List<String> addresses() {
        List<String> sentences = new ArrayList<>();
        for (LoadBalancer balancer : contents.all(LoadBalancer.class)) {
            sentences.add(
                    balancer.internal()
                            ? "The " + Words.of(balancer) + " is internal: it has no public address."
                            : "The " + Words.of(balancer) + " faces the internet"
                                    + (isBehindWebAcl(balancer)
                                            ? ", behind a web ACL."
                                            : ", without a web ACL before it."));
        }
        List<String> open = contents.all(Service.class).stream()
                .filter(Service::publicIp)
                .map(service -> Words.of(service.name()))
                .toList();
        if (!open.isEmpty()) {
            sentences.add(
                    "Tasks with a public address of their own, for the way out; their security groups let in only what "
                            + "stands below: " + String.join(", ", open) + ".");
        }
        return sentences;
    }

    private boolean isBehindWebAcl(LoadBalancer balancer) {
        return contents.all(WebAclAssociation.class).stream()
                .anyMatch(association -> contents.behind(association.loadBalancer(), LoadBalancer.class)
                        .filter(balancer::equals)
                        .isPresent());
    }
}
