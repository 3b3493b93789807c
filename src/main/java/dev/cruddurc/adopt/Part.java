package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.ServiceFile;
import dev.cruddurc.adopt.read.TaskFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service of the result.
 *
 * @param name its key
 * @param main the container that becomes the service itself
 * @param host the host that leads to it, where the files let one guess it
 */
record Part(String name, TaskFile task, Optional<ServiceFile> service, ContainerPart main, Optional<String> host) {
    /** The other containers that are not for tracing. */
    List<ContainerPart> sidecars() {
        List<ContainerPart> sidecars = new ArrayList<>(task.own());
        sidecars.remove(main);
        return sidecars;
    }

    /** The port that others reach. */
    Optional<Integer> port() {
        return main.ports().stream()
                .filter(port -> !port.udp())
                .map(port -> port.number().value())
                .findFirst();
    }

    /** Whether a container traces. */
    boolean isTraced() {
        return task.containers().size() > task.own().size();
    }

    /** Whether a load balancer sends to it. */
    boolean isBalanced() {
        return service.filter(said -> !said.targets().isEmpty()).isPresent();
    }

    /** The container that the load balancer sends to, where that is another one. */
    Optional<String> routedSidecar() {
        return service.flatMap(said -> said.targets().stream().findFirst())
                .flatMap(ServiceFile.Target::container)
                .map(found -> found.value())
                .filter(container -> sidecars().stream()
                        .anyMatch(sidecar -> sidecar.name().value().equals(container)));
    }
}
