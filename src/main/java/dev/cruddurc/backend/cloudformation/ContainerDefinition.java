package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A container of a task definition. What a container does not say is left out, and is then ECS's default. */
final class ContainerDefinition {
    private ContainerDefinition() {}

    static Json of(Container container, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("Name", container.name())
                .put("Image", values.of(container.image()))
                .put("Essential", container.essential());
        put("Cpu", container.cpu(), out);
        put("Memory", container.memory(), out);
        put("MemoryReservation", container.memoryReservation(), out);
        out.putIfAny("EntryPoint", values.all(container.entrypoint()))
                .putIfAny("Command", values.all(container.command()))
                .putTextIfPresent("User", container.user());
        if (container.readOnlyRoot()) {
            out.put("ReadonlyRootFilesystem", true);
        }
        if (container.init() || container.dropsCapabilities()) {
            out.put("LinuxParameters", linux(container));
        }
        if (container.restarts()) {
            out.put("RestartPolicy", JsonObject.of("Enabled", Json.of(true)));
        }
        put("StopTimeout", container.stopTimeout(), out);
        out.putIfAny("DependsOn", dependencies(container))
                .putIfAny("PortMappings", ports(container))
                .putIfAny("Environment", environment(container, values))
                .putIfAny("Secrets", secrets(container, values));
        if (container.healthCheck().isPresent()) {
            out.put("HealthCheck", healthCheck(container.healthCheck().get(), values));
        }
        if (container.logs().isPresent()) {
            out.put("LogConfiguration", logs(container.logs().get(), values));
        }
        return out.build();
    }

    /** Where output goes: of a container, and of the proxy beside it. */
    static Json logs(Container.Logs logs, Values values) {
        return JsonObject.builder()
                .put("LogDriver", "awslogs")
                .put(
                        "Options",
                        JsonObject.builder()
                                .put("awslogs-group", values.of(logs.group()))
                                .put("awslogs-region", values.of(Pseudo.REGION))
                                .put("awslogs-stream-prefix", logs.streamPrefix())
                                .build())
                .build();
    }

    private static Json linux(Container container) {
        JsonObject.Builder out = JsonObject.builder();
        if (container.dropsCapabilities()) {
            out.put("Capabilities", JsonObject.of("Drop", Json.array(Json.of("ALL"))));
        }
        if (container.init()) {
            out.put("InitProcessEnabled", true);
        }
        return out.build();
    }

    private static List<Json> dependencies(Container container) {
        List<Json> out = new ArrayList<>();
        for (Container.Dependency dependency : container.dependsOn()) {
            out.add(JsonObject.builder()
                    .put("ContainerName", dependency.container())
                    .put("Condition", dependency.condition().name())
                    .build());
        }
        return out;
    }

    private static List<Json> ports(Container container) {
        List<Json> out = new ArrayList<>();
        for (Container.Port port : container.ports()) {
            out.add(JsonObject.builder()
                    .put("Name", port.name())
                    .put("ContainerPort", port.number())
                    .put("Protocol", port.transport().name().toLowerCase(Locale.ROOT))
                    .putTextIfPresent("AppProtocol", port.application())
                    .build());
        }
        return out;
    }

    private static List<Json> environment(Container container, Values values) {
        List<Json> out = new ArrayList<>();
        for (Container.Variable variable : container.environment()) {
            out.add(JsonObject.builder()
                    .put("Name", variable.name())
                    .put("Value", values.of(variable.value()))
                    .build());
        }
        return out;
    }

    private static List<Json> secrets(Container container, Values values) {
        List<Json> out = new ArrayList<>();
        for (SecretReference secret : container.secrets()) {
            out.add(JsonObject.builder()
                    .put("Name", secret.variable())
                    .put("ValueFrom", values.of(secret.source()))
                    .build());
        }
        return out;
    }

    private static Json healthCheck(Container.HealthCheck check, Values values) {
        return JsonObject.builder()
                .put("Command", Json.array(values.all(check.command())))
                .put("Interval", check.interval())
                .put("Timeout", check.timeout())
                .put("Retries", check.retries())
                .put("StartPeriod", check.start())
                .build();
    }

    private static void put(String name, Optional<Integer> value, JsonObject.Builder out) {
        if (value.isPresent()) {
            out.put(name, value.get());
        }
    }
}
