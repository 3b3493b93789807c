package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;

/** A task definition for Fargate. A change of anything but tags makes a new revision. */
final class TaskDefinitionEmitter implements Emitter<TaskDefinition> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.ARN, "Arn");

    @Override
    public String type(TaskDefinition taskDefinition) {
        return "AWS::ECS::TaskDefinition";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(TaskDefinition taskDefinition, Values values) {
        List<Json> containers = new ArrayList<>();
        for (Container container : taskDefinition.containers()) {
            containers.add(ContainerDefinition.of(container, values));
        }
        JsonObject.Builder out = JsonObject.builder()
                .put("Family", values.of(taskDefinition.family()))
                .put("RequiresCompatibilities", Json.strings(List.of("FARGATE")))
                .put("NetworkMode", "awsvpc")
                .put("Cpu", String.valueOf(taskDefinition.cpu()))
                .put("Memory", String.valueOf(taskDefinition.memory()))
                .put("RuntimePlatform", platform(taskDefinition));
        if (taskDefinition.ephemeral().isPresent()) {
            out.put(
                    "EphemeralStorage",
                    JsonObject.of(
                            "SizeInGiB", Json.of(taskDefinition.ephemeral().get())));
        }
        return Body.of(out.put("ExecutionRoleArn", values.of(taskDefinition.executionRole()))
                .put("TaskRoleArn", values.of(taskDefinition.taskRole()))
                .put("ContainerDefinitions", Json.array(containers))
                .put("Tags", values.tags(taskDefinition.tags()))
                .build());
    }

    private static Json platform(TaskDefinition taskDefinition) {
        return JsonObject.builder()
                .put("OperatingSystemFamily", "LINUX")
                .put("CpuArchitecture", taskDefinition.arm() ? "ARM64" : "X86_64")
                .build();
    }
}
