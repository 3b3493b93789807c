package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.Container.Dependency;
import dev.cruddurc.model.Container.HealthCheck;
import dev.cruddurc.model.Container.Logs;
import dev.cruddurc.model.Container.Port;
import dev.cruddurc.model.Container.Variable;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The container definitions of a task, in the words of the ECS API. */
final class Containers {
    private final RootModule module;

    private Containers(RootModule module) {
        this.module = module;
    }

    static List<Body> of(List<Container> containers, RootModule module) {
        return containers.stream().map(new Containers(module)::container).toList();
    }

    private Body container(Container container) {
        Body body = module.body()
                .put("name", container.name())
                .put("image", container.image())
                .put("essential", container.essential())
                .values("entryPoint", container.entrypoint())
                .values("command", container.command())
                .blocks("portMappings", each(container.ports(), this::port))
                .blocks("environment", each(container.environment(), this::variable))
                .blocks("secrets", each(container.secrets(), this::secret));
        container.healthCheck().ifPresent(check -> body.object("healthCheck", healthCheck(check)));
        container.logs().ifPresent(logs -> body.object("logConfiguration", logs(logs)));
        body.putText("user", container.user())
                .putNumber("cpu", container.cpu())
                .putNumber("memory", container.memory())
                .putNumber("memoryReservation", container.memoryReservation());
        if (container.readOnlyRoot()) {
            body.put("readonlyRootFilesystem", true);
        }
        if (container.init()) {
            body.object("linuxParameters", module.body().put("initProcessEnabled", true));
        }
        if (container.restarts()) {
            body.object("restartPolicy", module.body().put("enabled", true));
        }
        return body.putNumber("stopTimeout", container.stopTimeout())
                .blocks("dependsOn", each(container.dependsOn(), this::dependency));
    }

    private Body port(Port port) {
        return module.body()
                .put("name", port.name())
                .put("containerPort", port.number())
                .put("protocol", port.transport().name().toLowerCase(Locale.ROOT))
                .putText("appProtocol", port.application());
    }

    private Body variable(Variable variable) {
        return module.body().put("name", variable.name()).put("value", variable.value());
    }

    private Body secret(SecretReference secret) {
        return module.body().put("name", secret.variable()).put("valueFrom", secret.source());
    }

    private Body healthCheck(HealthCheck check) {
        return module.body()
                .values("command", check.command())
                .put("interval", check.interval())
                .put("timeout", check.timeout())
                .put("retries", check.retries())
                .put("startPeriod", check.start());
    }

    private Body logs(Logs logs) {
        return module.body().put("logDriver", "awslogs").object("options", awslogs(logs, module));
    }

    /** The options of the log driver: its group, its region, and what its streams begin with. */
    static Body awslogs(Logs logs, RootModule module) {
        return module.body()
                .put("awslogs-group", logs.group())
                .put("awslogs-region", Pseudo.REGION)
                .put("awslogs-stream-prefix", logs.streamPrefix());
    }

    private Body dependency(Dependency dependency) {
        return module.body()
                .put("containerName", dependency.container())
                .put("condition", dependency.condition().name());
    }

    private static <T> List<Body> each(List<T> items, Function<T, Body> spelling) {
        return items.stream().map(spelling).toList();
    }
}
