package dev.cruddurc.review;

import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs. */
final class Services {
    private final Contents contents;

    Services(Contents contents) {
        this.contents = contents;
    }

    /** One row a service. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Service service : contents.all(Service.class)) {
            TaskDefinition task = task(contents, service);
            Container main = task.containers().get(0);
            List<String> others = task.containers().stream()
                    .skip(1)
                    .map(container -> container.name() + " (" + Words.of(container.image()) + ")")
                    .toList();
            rows.add(new Fields()
                    .put("name", Words.of(service.name()))
                    .put("image", Words.of(main.image()))
                    .put("tasks", tasks(contents, service))
                    .put("cpu", vcpu(task.cpu()))
                    .put("memory", task.memory() + " MiB")
                    .put("processor", task.arm() ? "arm64" : "x86_64")
                    .put("ports", ports(main))
                    .put("sidecars", others)
                    .put("shell", service.exec())
                    .put("sessionKey", sessionKey(service))
                    .put("connect", connect(service))
                    .place(service.origin().span())
                    .map());
        }
        return rows;
    }

    private String sessionKey(Service service) {
        return contents.behind(service.cluster(), Cluster.class)
                .flatMap(Cluster::sessions)
                .flatMap(Cluster.Sessions::key)
                .map(Words::of)
                .orElse("");
    }

    static TaskDefinition task(Contents contents, Service service) {
        return contents.behind(service.taskDefinition(), TaskDefinition.class)
                .orElseThrow(() -> new IllegalStateException("no task definition of " + service.id()));
    }

    /** How many tasks run: a number, or the bounds of scaling. */
    static String tasks(Contents contents, Service service) {
        Optional<ScalingTarget> scaling = scaling(contents, service);
        return scaling.isPresent()
                ? scaling.get().min() + " to " + scaling.get().max()
                : service.count().map(String::valueOf).orElse("1");
    }

    static Optional<ScalingTarget> scaling(Contents contents, Service service) {
        return contents.all(ScalingTarget.class).stream()
                .filter(target -> target.service() instanceof Value.Attribute attribute
                        && attribute.resource().equals(service.id()))
                .findFirst();
    }

    /** Quarters and halves are exact: CPU units are 1024 a vCPU. */
    static String vcpu(int units) {
        return new BigDecimal(units)
                        .divide(new BigDecimal(1024))
                        .stripTrailingZeros()
                        .toPlainString()
                + " vCPU";
    }

    private static List<String> ports(Container container) {
        return container.ports().stream()
                .map(port -> Integer.toString(port.number()))
                .toList();
    }

    private static String connect(Service service) {
        return service.connect()
                .flatMap(Service.Connect::offers)
                .map(offer -> offer.discoveryName() + ":" + offer.port())
                .orElse("");
    }
}
