package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.FargateSize;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.TaskDefinition;

/** Fargate has certain pairs of CPU and memory only (Amazon ECS developer guide, "Task size"). */
final class FargateSizes implements Check {
    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof TaskDefinition task) {
                check(task, diagnostics);
            }
        }
    }

    private static void check(TaskDefinition task, Diagnostics diagnostics) {
        for (FargateSize size : FargateSize.ALL) {
            if (size.cpu() == task.cpu()) {
                if (!size.takes(task.memory())) {
                    diagnostics.add(wrongMemory(task, size));
                }
                return;
            }
        }
        diagnostics.add(Diagnostic.of(
                        Code.FARGATE_SIZE,
                        task.origin().of("cpu"),
                        "Fargate has no tasks with " + task.cpu() + " CPU units")
                .label("256, 512, 1024, 2048, 4096, 8192 or 16384")
                .help("write the next of these sizes"));
    }

    private static Diagnostic wrongMemory(TaskDefinition task, FargateSize size) {
        String range = size.least() + " to " + size.most() + " MiB by " + size.step();
        return Diagnostic.of(
                        Code.FARGATE_SIZE,
                        task.origin().of("memory"),
                        "`" + task.id().path().get(0) + "` asks for " + task.memory() + " MiB with " + task.cpu()
                                + " CPU units")
                .label("Fargate pairs " + task.cpu() + " with " + range)
                .related(task.origin().of("cpu"), "the CPU units")
                .help("write `memory: " + size.atLeast(task.memory()) + "`, or another `cpu:`");
    }
}
