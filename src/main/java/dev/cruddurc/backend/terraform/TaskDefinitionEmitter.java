package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.TaskDefinition;
import java.util.List;

/** What runs together on Fargate. */
final class TaskDefinitionEmitter implements Emitter<TaskDefinition> {
    @Override
    public String type(TaskDefinition task) {
        return "aws_ecs_task_definition";
    }

    @Override
    public void emit(TaskDefinition task, RootModule module) {
        String name = Naming.label(task.id()) + "_containers";
        Body platform = module.body()
                .put("operating_system_family", "LINUX")
                .put("cpu_architecture", task.arm() ? "ARM64" : "X86_64");
        Body body = module.body()
                .put("family", task.family())
                .texts("requires_compatibilities", List.of("FARGATE"))
                .put("network_mode", "awsvpc")
                .put("cpu", Integer.toString(task.cpu()))
                .put("memory", Integer.toString(task.memory()))
                .block("runtime_platform", platform)
                .put("execution_role_arn", task.executionRole())
                .put("task_role_arn", task.taskRole())
                .expression("container_definitions", module.document(name, Containers.of(task.containers(), module)));
        if (task.ephemeral().isPresent()) {
            body.block(
                    "ephemeral_storage",
                    module.body().put("size_in_gib", task.ephemeral().get()));
        }
        module.add(task, body.tags(task.tags()));
    }
}
