package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The containers of one task on one machine. As on Fargate they share a network namespace and reach each other on the loopback
 * interface: one of them has it, and the others join. It is the application's, unless that waits for a sidecar: who joins comes
 * later than who is joined.
 *
 * @param service the application's container name
 * @param first the container that has the namespace
 * @param ports of all containers
 */
record LocalTask(String service, String first, Map<String, Integer> ports) {
    static LocalTask of(ServiceDefinition service) {
        String name = service.name().value();
        Map<String, Integer> ports = new LinkedHashMap<>();
        service.port().ifPresent(port -> ports.put(name, port.value()));
        String first = service.container().dependsOn().isEmpty() ? name : "";
        for (Sidecar sidecar : service.sidecars()) {
            String container = sidecar.name().value();
            sidecar.port().ifPresent(port -> ports.put(container, port.value()));
            if (first.isEmpty() && sidecar.container().dependsOn().isEmpty()) {
                first = container;
            }
        }
        return new LocalTask(name, first.isEmpty() ? name : first, ports);
    }

    /** The name of a container outside of its task. */
    String memberName(String container) {
        return container.equals(service) ? service : service + "-" + container;
    }

    /** The member that a container joins; empty for the one that is joined. */
    Optional<String> host(String container) {
        return container.equals(first) ? Optional.empty() : Optional.of(memberName(first));
    }

    /** Whoever has the namespace answers to the service's name. */
    List<String> aliases(String container) {
        return container.equals(first) && !container.equals(service) ? List.of(service) : List.of();
    }

    /** All ports are published where the namespace is. */
    List<Twin.Port> ports(String container, Optional<Located<Integer>> overlaid) {
        if (!container.equals(first)) {
            return List.of();
        }
        Map<String, Integer> all = new LinkedHashMap<>(ports);
        overlaid.ifPresent(port -> all.put(service, port.value()));
        return all.values().stream()
                .distinct()
                .map(port -> new Twin.Port(port, Container.Transport.TCP))
                .toList();
    }

    List<Container.Dependency> dependencies(String container, ContainerSettings settings) {
        List<Container.Dependency> dependencies = new ArrayList<>();
        settings.dependsOn()
                .forEach(dependency -> dependencies.add(new Container.Dependency(
                        memberName(dependency.container().value()),
                        Container.Condition.valueOf(dependency.condition().name()))));
        boolean waits = dependencies.stream()
                .anyMatch(dependency -> dependency.container().equals(memberName(first)));
        if (!container.equals(first) && !waits) {
            dependencies.add(new Container.Dependency(memberName(first), Container.Condition.START));
        }
        return dependencies;
    }
}
