package dev.cruddurc.review.architecture;

import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Vpc;
import dev.cruddurc.review.Contents;
import dev.cruddurc.review.Words;
import dev.cruddurc.review.architecture.Drawing.Box;
import dev.cruddurc.review.architecture.Drawing.Edge;
import dev.cruddurc.review.architecture.Drawing.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the drawing of a deployment. */
final class Sketch {
    /** Lines of a stage that are listed; of more, the number is said. */
    private static final int MOST_LINES = 8;

    private final Contents contents;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private final Map<String, Integer> stores = new LinkedHashMap<>();

    private Sketch(Contents contents) {
        this.contents = contents;
    }

    static Drawing of(Deployment deployment) {
        Sketch sketch = new Sketch(new Contents(deployment));
        sketch.draw();
        String network = sketch.contents.all(Vpc.class).stream()
                .map(vpc -> "network " + vpc.cidr())
                .findFirst()
                .orElse("network of others");
        String title = deployment.naming().system() + " in " + deployment.region();
        return new Drawing(title, network, sketch.boxes, sketch.edges);
    }

    private void draw() {
        int before = stages();
        entries(before);
        int entry = entries.values().iterator().next();
        Map<String, Integer> services = new LinkedHashMap<>();
        for (Service service : contents.all(Service.class)) {
            services.put(service.id().toString(), add(Kind.SERVICE, Words.of(service.name()), lines(service)));
        }
        for (Service service : contents.all(Service.class)) {
            int to = services.get(service.id().toString());
            for (Service.Target target : service.targets()) {
                edges.add(new Edge(entry(target), to, ":" + target.port(), true));
            }
            calls(service, to, services);
            for (Stores.Store store : new Stores(contents).of(service)) {
                edges.add(new Edge(to, store(store.name(), store.kind()), "", true));
            }
        }
        for (int box : services.values()) {
            if (edges.stream().noneMatch(edge -> edge.to() == box)) {
                edges.add(new Edge(entry, box, "", false));
            }
        }
    }

    /** The load balancers, and who calls them; one of others has no name here. */
    private void entries(int before) {
        List<LoadBalancer> balancers = contents.all(LoadBalancer.class);
        Map<Boolean, Integer> callers = new LinkedHashMap<>();
        for (LoadBalancer balancer : balancers) {
            boolean internal = balancer.internal();
            int caller = callers.computeIfAbsent(
                    internal,
                    kind -> add(Kind.INTERNET, internal ? "the network's neighbours" : "internet", List.of()));
            String name = balancers.size() == 1
                    ? ""
                    : " " + String.join("/", balancer.id().path());
            String title = ("load balancer" + name).stripTrailing();
            entry(balancer.id().toString(), title, List.of(internal ? "internal" : "internet-facing"), caller, before);
        }
        if (balancers.isEmpty()) {
            int caller = add(Kind.INTERNET, "internet", List.of());
            entry("", "load balancer of others", List.of(), caller, before);
        }
    }

    private void entry(String id, String title, List<String> lines, int caller, int before) {
        int box = add(Kind.LOAD_BALANCER, title, lines);
        entries.put(id, box);
        edges.add(new Edge(caller, box, "", true));
        if (before >= 0) {
            edges.add(new Edge(before, box, "", true));
        }
    }

    /** The load balancer whose rules lead to a target. */
    private int entry(Service.Target target) {
        for (ListenerRule rule : contents.all(ListenerRule.class)) {
            if (rule.targetGroup().equals(target.targetGroup())) {
                Optional<Listener> listener = contents.behind(rule.listener(), Listener.class);
                if (listener.isPresent()) {
                    return entries.get(listener.get().loadBalancer().resource().toString());
                }
            }
        }
        return entries.values().iterator().next();
    }

    /** What comes before the services; the last box, or -1. */
    private int stages() {
        int last = -1;
        for (Stage stage : contents.deployment().stages()) {
            if (!stage.hasServices()) {
                List<String> lines = new ArrayList<>();
                for (Resource resource : contents.deployment().resources(stage)) {
                    if (resource instanceof Repository repository) {
                        lines.add("images of " + Words.of(repository.name()));
                    } else if (resource instanceof HostedZone zone) {
                        lines.add("zone " + zone.name());
                    } else if (resource instanceof Certificate certificate) {
                        lines.add(certificate.domain());
                    }
                }
                int box = add(Kind.STAGE, "stage " + stage, bounded(lines));
                if (last >= 0) {
                    edges.add(new Edge(last, box, "", true));
                }
                last = box;
            }
        }
        return last;
    }

    private static List<String> bounded(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        few.add("and " + (lines.size() - few.size()) + " more");
        return few;
    }

    private List<String> lines(Service service) {
        TaskDefinition task = contents.behind(service.taskDefinition(), TaskDefinition.class)
                .orElseThrow(() -> new IllegalStateException("no task definition of " + service.id()));
        List<String> lines = new ArrayList<>();
        lines.add(task.cpu() + " CPU units, " + task.memory() + " MiB");
        for (Container container :
                task.containers().subList(1, task.containers().size())) {
            lines.add("+ " + container.name());
        }
        return lines;
    }

    /** Ways from a service's group to those of other services, and to groups of others: what stores data lies there. */
    private void calls(Service service, int from, Map<String, Integer> services) {
        for (SecurityGroupRule rule : contents.all(SecurityGroupRule.class)) {
            if (rule.direction() != SecurityGroupRule.Direction.EGRESS
                    || !service.securityGroups().contains(rule.group())
                    || !(rule.peer() instanceof SecurityGroupRule.Group peer)) {
                continue;
            }
            boolean own = contents.behind(peer.id(), SecurityGroup.class).isPresent();
            if (!own && peer.id() instanceof Value.Text) {
                edges.add(new Edge(from, store(Words.of(peer.id()), "of others"), ":" + rule.port(), true));
            }
            for (Service other : contents.all(Service.class)) {
                if (other.securityGroups().contains(peer.id())) {
                    edges.add(new Edge(from, services.get(other.id().toString()), ":" + rule.port(), true));
                }
            }
        }
    }

    private int store(String name, String line) {
        return stores.computeIfAbsent(line + " " + name, key -> add(Kind.STORE, name, List.of(line)));
    }

    private int add(Kind kind, String title, List<String> lines) {
        boxes.add(new Box(kind, title, lines));
        return boxes.size() - 1;
    }
}
