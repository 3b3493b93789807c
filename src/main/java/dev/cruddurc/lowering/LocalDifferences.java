package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import java.util.ArrayList;
import java.util.List;

/** What the twin does not have of the system, in sentences for the one who relies on it. */
final class LocalDifferences {
    private LocalDifferences() {}

    static List<String> of(SystemDefinition system) {
        List<String> out = new ArrayList<>();
        out.add("Roles and permissions: a container has whatever credentials it is given.");
        out.add("Security groups: every container reaches every other one in the network.");
        if (any(system, service -> !service.routes().isEmpty())) {
            out.add(
                    "The load balancer, TLS and DNS: a routed service is at its own port of this machine, over plain HTTP.");
        }
        out.add("CPU and memory of tasks, the count of tasks, scaling and rolling deployments.");
        if (any(system, service -> !service.secrets().isEmpty())) {
            out.add(
                    "The parameter store: secrets are variables of the shell that starts the twin, or are pulled into a file once.");
        }
        if (any(system, service -> !service.parameters().isEmpty())) {
            out.add("Plain parameters: they are variables with their values.");
        }
        if (any(system, service -> service.tracing().value() != ServiceDefinition.Tracing.OFF)) {
            out.add(
                    "A tracing sidecar for each task: there is one daemon for all, and it sends to AWS only with credentials.");
        }
        if (any(system, service -> service.exec().value())) {
            out.add("ECS Exec: use `docker compose exec`.");
        }
        if (system.account().isEmpty()) {
            out.add("The account: `${account}` is " + LocalTexts.NO_ACCOUNT + ".");
        }
        out.add("Log groups and Container Insights: use `docker compose logs` and `docker stats`.");
        return out;
    }

    private static boolean any(SystemDefinition system, java.util.function.Predicate<ServiceDefinition> test) {
        return system.services().stream().anyMatch(test);
    }
}
