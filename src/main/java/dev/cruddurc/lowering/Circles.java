package dev.cruddurc.lowering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes of a graph reach each other, found for all of them in one go (Kosaraju's algorithm): asking for each edge on its own would
 * take the square of a long chain. Without recursion, since a chain may be as long as the file.
 *
 * @param circle a number for each node, the same for those that reach each other
 */
record Circles(Map<String, Integer> circle) {
    /** Of a graph, by the nodes that each node leads to. */
    static Circles of(Map<String, Set<String>> edges) {
        List<String> finished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String node : edges.keySet()) {
            finished.addAll(walk(node, edges, seen));
        }
        Map<String, Set<String>> back = reversed(edges);
        Map<String, Integer> circle = new HashMap<>();
        Set<String> placed = new HashSet<>();
        for (int at = finished.size() - 1; at >= 0; at--) {
            for (String node : walk(finished.get(at), back, placed)) {
                circle.put(node, at);
            }
        }
        return new Circles(circle);
    }

    /** Whether two nodes reach each other. */
    boolean together(String one, String other) {
        return circle.get(one).equals(circle.get(other));
    }

    /** The nodes that are reached and not yet seen, each after those that it leads to. */
    private static List<String> walk(String start, Map<String, Set<String>> edges, Set<String> seen) {
        List<String> finished = new ArrayList<>();
        if (!seen.add(start)) {
            return finished;
        }
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> ahead = new ArrayDeque<>();
        path.push(start);
        ahead.push(next(start, edges));
        while (!path.isEmpty()) {
            Iterator<String> nodes = ahead.element();
            if (!nodes.hasNext()) {
                finished.add(path.pop());
                ahead.pop();
                continue;
            }
            String node = nodes.next();
            if (seen.add(node)) {
                path.push(node);
                ahead.push(next(node, edges));
            }
        }
        return finished;
    }

    private static Iterator<String> next(String node, Map<String, Set<String>> edges) {
        return edges.getOrDefault(node, Collections.emptySet()).iterator();
    }

    private static Map<String, Set<String>> reversed(Map<String, Set<String>> edges) {
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> entry : edges.entrySet()) {
            for (String target : entry.getValue()) {
                Set<String> sources = reversed.get(target);
                if (sources == null) {
                    sources = new HashSet<>();
                    reversed.put(target, sources);
                }
                sources.add(entry.getKey());
            }
        }
        return reversed;
    }
}
