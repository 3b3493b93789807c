package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.Container.Dependency;
import dev.cruddurc.model.Container.HealthCheck;
import dev.cruddurc.model.Container.Logs;
import dev.cruddurc.model.Container.Port;
import dev.cruddurc.model.Container.Variable;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The container definitions of a task, in the words of the ECS API. */
final class Containers {
    private final RootModule module;

    private Containers(RootModule module) {
        this.module = module;
    }

    static List<Body> of(List<Container> containers, RootModule module) {
        Containers spelling = new Containers(module);
        List<Body> bodies = new ArrayList<>();
        for (Container container : containers) {
            bodies.add(spelling.container(container));
        }
        return bodies;
    }

    private Body container(Container container) {
        Body body = module.body()
                .put("name", container.name())
                .put("image", container.image())
                .put("essential", container.essential())
                .values("entryPoint", container.entrypoint())
                .values("command", container.command())
                .blocks("portMappings", ports(container.ports()))
                .blocks("environment", variables(container.environment()))
                .blocks("secrets", secrets(container.secrets()));
        if (container.healthCheck().isPresent()) {
            body.object("healthCheck", healthCheck(container.healthCheck().get()));
        }
        if (container.logs().isPresent()) {
            body.object("logConfiguration", logs(container.logs().get()));
        }
        body.putText("user", container.user())
                .putNumber("cpu", container.cpu())
                .putNumber("memory", container.memory())
                .putNumber("memoryReservation", container.memoryReservation());
        if (container.readOnlyRoot()) {
            body.put("readonlyRootFilesystem", true);
        }
        if (container.init() || container.dropsCapabilities()) {
            body.object("linuxParameters", linux(container));
        }
        if (container.restarts()) {
            body.object("restartPolicy", module.body().put("enabled", true));
        }
        return body.putNumber("stopTimeout", container.stopTimeout())
                .blocks("dependsOn", dependencies(container.dependsOn()));
    }

    private Body linux(Container container) {
        Body body = module.body();
        if (container.dropsCapabilities()) {
            body.object("capabilities", module.body().values("drop", List.of(Value.text("ALL"))));
        }
        return container.init() ? body.put("initProcessEnabled", true) : body;
    }

    private List<Body> ports(List<Port> ports) {
        List<Body> bodies = new ArrayList<>();
        for (Port port : ports) {
            bodies.add(module.body()
                    .put("name", port.name())
                    .put("containerPort", port.number())
                    .put("protocol", port.transport().name().toLowerCase(Locale.ROOT))
                    .putText("appProtocol", port.application()));
        }
        return bodies;
    }

    private List<Body> variables(List<Variable> variables) {
        List<Body> bodies = new ArrayList<>();
        for (Variable variable : variables) {
            bodies.add(module.body().put("name", variable.name()).put("value", variable.value()));
        }
        return bodies;
    }

    private List<Body> secrets(List<SecretReference> secrets) {
        List<Body> bodies = new ArrayList<>();
        for (SecretReference secret : secrets) {
            bodies.add(module.body().put("name", secret.variable()).put("valueFrom", secret.source()));
        }
        return bodies;
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

    private List<Body> dependencies(List<Dependency> dependencies) {
        List<Body> bodies = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            bodies.add(module.body()
                    .put("containerName", dependency.container())
                    .put("condition", dependency.condition().name()));
        }
        return bodies;
    }
}
