package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.diagnostic.Quoted;

/** Containers that nobody checks, that cannot be checked, or whose tracing is silent: F22, F23, F24. */
final class HealthFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.containers()) {
                String name = Quoted.of(container.name().value());
                if (container.isXray()) {
                    if (!container.item().has("logConfiguration")) {
                        findings.advice("F23", container.name().span(), name + " logs nowhere, so it fails silently");
                    }
                    container
                            .health()
                            .ifPresent(check -> findings.error(
                                    "F24",
                                    check.item().span(),
                                    "the image of " + name + " has nothing that could run a check"));
                } else if (container.essential()
                        && container.health().isEmpty()
                        && container.ports().stream().anyMatch(port -> !port.udp())) {
                    findings.warning("F22", container.name().span(), name + " has no health check");
                }
            }
        }
    }
}
