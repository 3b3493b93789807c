package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Node;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Source;
import dev.cruddurc.proof.fact.Terms;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is complete before something is made: all that it refers to or waits for, and all that those do, with all their parts. */
final class Order {
    /** The part of a network that only those wait for who are in it. */
    private static final String IPV6_RANGE = "AWS::EC2::VPCCidrBlock";

    private final Keys keys;
    private final Map<String, NavigableSet<String>> addresses = new LinkedHashMap<>();
    private final Map<String, NavigableSet<String>> next = new LinkedHashMap<>();
    private final Map<ResourceKey, NavigableSet<String>> parts = new TreeMap<>();
    private final NavigableSet<String> ranges = new TreeSet<>();
    private final Set<ResourceKey> inRanges = new HashSet<>();

    private Order(Source source, Keys keys) {
        this.keys = keys;
        source.nodes().forEach(node -> set(node.base(), addresses).add(node.address()));
        source.nodes().forEach(this::edges);
    }

    /** The resources of the same stage that are complete before each resource is. */
    static Map<ResourceKey, NavigableSet<ResourceKey>> of(Source source, Keys keys) {
        Order order = new Order(source, keys);
        Map<ResourceKey, NavigableSet<ResourceKey>> out = new TreeMap<>();
        order.parts.keySet().forEach(resource -> out.put(resource, order.before(resource)));
        return out;
    }

    private void edges(Node node) {
        NavigableSet<String> edges = set(node.address(), next);
        keys.role(node.base())
                .ifPresent(role -> parts.computeIfAbsent(role.key(), first -> new TreeSet<>())
                        .add(node.address()));
        if (node.type().equals(IPV6_RANGE)) {
            ranges.add(node.address());
        }
        Terms.references(node.body(), reference -> {
            if (reference.attribute().equals("Ipv6CidrBlock")) {
                keys.role(node.base()).ifPresent(role -> inRanges.add(role.key()));
            }
        });
        Terms.references(node.body(), reference -> edges.addAll(set(reference.resource(), addresses)));
        node.after().forEach(base -> edges.addAll(set(base, addresses)));
    }

    private NavigableSet<ResourceKey> before(ResourceKey resource) {
        NavigableSet<String> own = parts.get(resource);
        NavigableSet<String> reached = new TreeSet<>(own);
        Deque<String> open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            for (String address : next.get(open.pop())) {
                if (reached.add(address)) {
                    open.push(address);
                }
            }
        }
        NavigableSet<ResourceKey> before = new TreeSet<>();
        String stage = stage(own.first());
        parts.forEach((other, addressesOfOther) -> {
            boolean isHere = stage(addressesOfOther.first()).equals(stage);
            NavigableSet<String> needed = new TreeSet<>(addressesOfOther);
            if (!inRanges.contains(resource)) {
                needed.removeAll(ranges);
            }
            if (isHere && !other.equals(resource) && reached.containsAll(needed)) {
                before.add(other);
            }
        });
        return before;
    }

    private static String stage(String address) {
        return address.substring(0, address.indexOf('/'));
    }

    private static NavigableSet<String> set(String key, Map<String, NavigableSet<String>> sets) {
        return sets.computeIfAbsent(key, first -> new TreeSet<>());
    }
}
