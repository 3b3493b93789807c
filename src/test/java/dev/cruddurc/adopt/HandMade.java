package dev.cruddurc.adopt;

import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.TaskDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model as the files that people write by hand: task definitions, services, policies and sampling rules. */
final class HandMade {
    private final Deployment deployment;
    private final Rendering rendering;
    private final List<SourceFile> files = new ArrayList<>();

    private HandMade(Deployment deployment) {
        this.deployment = deployment;
        this.rendering = new Rendering(deployment);
    }

    static List<SourceFile> of(Deployment deployment) {
        HandMade made = new HandMade(deployment);
        boolean ruled = false;
        for (Resource resource : deployment.resources().values()) {
            String name =
                    resource.id().path().isEmpty() ? "" : resource.id().path().get(0);
            if (resource instanceof TaskDefinition task) {
                made.file("task-definitions/" + name, made.task(task));
            } else if (resource instanceof Service service) {
                made.file("services/" + name, made.service(service));
            } else if (resource instanceof Role role && !role.statements().isEmpty()) {
                made.file("policies/" + String.join("-", role.id().path()), made.policy(role.statements()));
            } else if (resource instanceof dev.cruddurc.model.Policy policy) {
                made.file("policies/" + String.join("-", policy.id().path()), made.policy(policy.statements()));
            } else if (resource instanceof SamplingRule rule && !ruled) {
                made.file("xray", made.rule(rule));
                ruled = true;
            }
        }
        return made.files;
    }

    private void file(String name, JsonObject content) {
        files.add(SourceFile.of(name + ".json", JsonWriter.pretty(content)));
    }

    private JsonObject task(TaskDefinition task) {
        JsonObject.Builder out = JsonObject.builder()
                .put("family", rendering.of(task.family()))
                .put("networkMode", "awsvpc")
                .put("requiresCompatibilities", Json.strings(List.of("FARGATE")))
                .put("cpu", Integer.toString(task.cpu()))
                .put("memory", Integer.toString(task.memory()))
                .put("executionRoleArn", "arn:aws:iam::" + Rendering.ACCOUNT + ":role/execution")
                .put("taskRoleArn", "arn:aws:iam::" + Rendering.ACCOUNT + ":role/task");
        if (task.arm()) {
            out.put("runtimePlatform", JsonObject.of("cpuArchitecture", Json.of("ARM64")));
        }
        task.ephemeral().ifPresent(size -> out.put("ephemeralStorage", JsonObject.of("sizeInGiB", Json.of(size))));
        return out.put(
                        "containerDefinitions",
                        Json.array(
                                task.containers().stream().map(this::container).toList()))
                .build();
    }

    private JsonObject container(Container container) {
        JsonObject.Builder out = JsonObject.builder()
                .put("name", container.name())
                .put("image", rendering.of(container.image()))
                .put("essential", container.essential())
                .putIfAny("entryPoint", texts(rendering.of(container.entrypoint())))
                .putIfAny("command", texts(rendering.of(container.command())))
                .putIfAny(
                        "environment",
                        container.environment().stream()
                                .map(one -> pair(one.name(), "value", rendering.of(one.value())))
                                .toList())
                .putIfAny(
                        "secrets",
                        container.secrets().stream()
                                .map(one -> pair(one.variable(), "valueFrom", rendering.of(one.source())))
                                .toList())
                .putIfAny(
                        "portMappings",
                        container.ports().stream().map(HandMade::port).toList());
        container
                .healthCheck()
                .ifPresent(check -> out.put(
                        "healthCheck",
                        JsonObject.builder()
                                .put("command", Json.strings(rendering.of(check.command())))
                                .put("interval", check.interval())
                                .put("timeout", check.timeout())
                                .put("retries", check.retries())
                                .put("startPeriod", check.start())
                                .build()));
        container
                .logs()
                .ifPresent(logs -> out.put(
                        "logConfiguration",
                        JsonObject.builder()
                                .put("logDriver", "awslogs")
                                .put(
                                        "options",
                                        JsonObject.builder()
                                                .put("awslogs-group", rendering.of(logs.group()))
                                                .put("awslogs-region", deployment.region())
                                                .put("awslogs-stream-prefix", logs.streamPrefix())
                                                .build())
                                .build()));
        container.user().ifPresent(user -> out.put("user", user));
        container.cpu().ifPresent(cpu -> out.put("cpu", cpu));
        container.memory().ifPresent(memory -> out.put("memory", memory));
        container.memoryReservation().ifPresent(memory -> out.put("memoryReservation", memory));
        container.stopTimeout().ifPresent(seconds -> out.put("stopTimeout", seconds));
        if (container.readOnlyRoot()) {
            out.put("readonlyRootFilesystem", true);
        }
        if (container.init()) {
            JsonObject.Builder linux = JsonObject.builder().put("initProcessEnabled", true);
            if (container.dropsCapabilities()) {
                linux.put("capabilities", JsonObject.of("drop", Json.strings(List.of("ALL"))));
            }
            out.put("linuxParameters", linux.build());
        }
        return out.putIfAny(
                        "dependsOn",
                        container.dependsOn().stream()
                                .map(one -> JsonObject.builder()
                                        .put("containerName", one.container())
                                        .put("condition", one.condition().name())
                                        .build())
                                .toList())
                .build();
    }

    private static JsonObject port(Container.Port port) {
        JsonObject.Builder out = JsonObject.builder()
                .put("name", port.name())
                .put("containerPort", port.number())
                .put("protocol", port.transport().name().toLowerCase(Locale.ROOT));
        port.application().ifPresent(word -> out.put("appProtocol", word));
        return out.build();
    }

    private JsonObject service(Service service) {
        JsonObject network = JsonObject.builder()
                .put("assignPublicIp", service.publicIp() ? "ENABLED" : "DISABLED")
                .put("subnets", Json.strings(rendering.of(service.subnets())))
                .put("securityGroups", Json.strings(rendering.of(service.securityGroups())))
                .build();
        JsonObject.Builder out = JsonObject.builder()
                .put("serviceName", rendering.of(service.name()))
                .put("cluster", deployment.naming().system())
                .put("taskDefinition", deployment.naming().family(rendering.of(service.name())))
                .put("desiredCount", service.count().or(service::minimum).orElse(1))
                .put("enableExecuteCommand", service.exec())
                .put("networkConfiguration", JsonObject.of("awsvpcConfiguration", network))
                .putIfAny(
                        "loadBalancers",
                        service.targets().stream()
                                .map(target -> JsonObject.builder()
                                        .put("targetGroupArn", rendering.of(target.targetGroup()))
                                        .put("containerName", target.container())
                                        .put("containerPort", target.port())
                                        .build())
                                .toList());
        service.grace().ifPresent(seconds -> out.put("healthCheckGracePeriodSeconds", seconds));
        service.connect()
                .ifPresent(connect -> out.put(
                        "serviceConnectConfiguration",
                        JsonObject.builder()
                                .put("enabled", true)
                                .put("namespace", deployment.naming().system())
                                .build()));
        return out.build();
    }

    private JsonObject policy(List<Statement> statements) {
        return JsonObject.builder()
                .put("Version", "2012-10-17")
                .put(
                        "Statement",
                        Json.array(statements.stream()
                                .map(one -> JsonObject.builder()
                                        .put("Sid", one.sid())
                                        .put("Effect", "Allow")
                                        .put("Action", Json.strings(rendering.of(one.actions())))
                                        .put("Resource", Json.strings(rendering.of(one.resources())))
                                        .build())
                                .toList()))
                .build();
    }

    private JsonObject rule(SamplingRule rule) {
        return JsonObject.of(
                "SamplingRule",
                JsonObject.builder()
                        .put("RuleName", rule.name())
                        .put("ResourceARN", "*")
                        .put("Priority", rule.priority())
                        .put("FixedRate", rule.rate())
                        .put("ReservoirSize", rule.reservoir())
                        .put("ServiceName", rule.service())
                        .put("ServiceType", "*")
                        .put("Host", "*")
                        .put("HTTPMethod", "*")
                        .put("URLPath", "*")
                        .put("Version", 1)
                        .build());
    }

    private static JsonObject pair(String name, String key, String value) {
        return JsonObject.builder().put("name", name).put(key, value).build();
    }

    private static List<Json> texts(List<String> texts) {
        return texts.stream().map(text -> Json.of(text)).toList();
    }
}
