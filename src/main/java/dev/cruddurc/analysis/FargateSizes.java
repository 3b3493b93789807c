package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.TaskDefinition;
import java.util.List;

/** Fargate has certain pairs of CPU and memory only (Amazon ECS developer guide, "Task size"). */
final class FargateSizes implements Check {
    /** Which MiB go with some CPU units: from the least to the most by a step. */
    private record Size(int cpu, int least, int most, int step) {
        boolean takes(int memory) {
            return memory >= least && memory <= most && (memory == least || memory % step == 0);
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(256, 512, 2048, 1024),
            new Size(512, 1024, 4096, 1024),
            new Size(1024, 2048, 8192, 1024),
            new Size(2048, 4096, 16384, 1024),
            new Size(4096, 8192, 30720, 1024),
            new Size(8192, 16384, 61440, 4096),
            new Size(16384, 32768, 122880, 8192));

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof TaskDefinition task) {
                check(task, diagnostics);
            }
        }
    }

    private static void check(TaskDefinition task, Diagnostics diagnostics) {
        for (Size size : SIZES) {
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

    private static Diagnostic wrongMemory(TaskDefinition task, Size size) {
        String range = size.least() + " to " + size.most() + " MiB by " + size.step();
        int nearest = nearest(size, task.memory());
        return Diagnostic.of(
                        Code.FARGATE_SIZE,
                        task.origin().of("memory"),
                        "`" + task.id().path().get(0) + "` asks for " + task.memory() + " MiB with " + task.cpu()
                                + " CPU units")
                .label("Fargate pairs " + task.cpu() + " with " + range)
                .related(task.origin().of("cpu"), "the CPU units")
                .help("write `memory: " + nearest + "`, or another `cpu:`");
    }

    private static int nearest(Size size, int memory) {
        if (memory <= size.least()) {
            return size.least();
        }
        int up = (memory + size.step() - 1) / size.step() * size.step();
        return Math.min(size.most(), up);
    }
}
