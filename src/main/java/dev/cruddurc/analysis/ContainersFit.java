package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the containers of a task are bounded to is taken out of the task's own CPU and memory, and something must be left (Amazon ECS
 * API, {@code ContainerDefinition}; developer guide, "Service Connect": 256 CPU units and 64 MiB more for its proxy).
 */
final class ContainersFit implements Check {
    private static final int MOST_CONTAINERS = 10;
    private static final int LEAST_MEMORY = 6;
    /** The smallest task; with a proxy and a daemon in it an application gets little. */
    private static final int SMALL_CPU = 256;

    private static final int SMALL_MEMORY = 512;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        Set<String> connected = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service service
                    && service.connect().isPresent()
                    && service.taskDefinition() instanceof Value.Attribute task) {
                connected.add(task.resource().toString());
            }
        }
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof TaskDefinition task) {
                new OfTask(task, connected.contains(task.id().toString()), diagnostics).check();
            }
        }
    }

    private record OfTask(TaskDefinition task, boolean connected, Diagnostics diagnostics) {
        void check() {
            int memory = 0;
            int cpu = 0;
            for (Container container : task.containers()) {
                memory += container.memory().orElse(0);
                cpu += container.cpu().orElse(0);
                if (container.memory().isPresent() && container.memory().get() < LEAST_MEMORY) {
                    tooLittle(container, container.memory().get());
                }
            }
            exceeds("memory", memory, task.memory(), "MiB");
            exceeds("cpu", cpu, task.cpu(), "CPU units");
            if (task.containers().size() > MOST_CONTAINERS) {
                tooMany();
            }
            int application = task.containers().get(0).memory().orElse(0);
            if (memory == task.memory()) {
                nothingLeft(application > 0);
            } else if (connected && memory < task.memory()) {
                small(memory - application);
            }
        }

        private String service() {
            return "`" + task.id().path().get(0) + "`";
        }

        private void exceeds(String what, int sum, int given, String unit) {
            if (sum > given) {
                diagnostics.add(Diagnostic.of(
                                Code.CONTAINERS_EXCEED_TASK,
                                largest(what),
                                "the containers of " + service() + " are bounded to " + sum + " " + unit
                                        + ", and the task has " + given)
                        .label("takes the largest part")
                        .related(task.origin().of(what), "the task's")
                        .help("lower the containers' `" + what + ":`, or raise the task's"));
            }
        }

        /** The place of the largest bound. */
        private Span largest(String what) {
            Span place = task.origin().of(what);
            int most = 0;
            for (Container container : task.containers()) {
                int bound = (what.equals("cpu") ? container.cpu() : container.memory()).orElse(0);
                if (bound > most) {
                    most = bound;
                    place = task.origin().of(what + "." + container.name());
                }
            }
            return place;
        }

        private void tooLittle(Container container, int bound) {
            diagnostics.add(Diagnostic.of(
                            Code.BAD_VALUE,
                            task.origin().of("memory." + container.name()),
                            "a container takes at least " + LEAST_MEMORY + " MiB, and `" + container.name()
                                    + "` is bounded to " + bound)
                    .help("write `memory: " + LEAST_MEMORY + "` or more"));
        }

        private void tooMany() {
            Container last = task.containers().get(task.containers().size() - 1);
            diagnostics.add(Diagnostic.of(
                            Code.LIMIT_EXCEEDED,
                            task.origin().of("container." + last.name()),
                            service() + " has " + task.containers().size() + " containers, and a task takes "
                                    + MOST_CONTAINERS)
                    .label("is one too many")
                    .help("leave out a sidecar, or make it a service of its own"));
        }

        /** Where the application has its own bound, only the proxy still needs something. */
        private void nothingLeft(boolean applicationHasItsPart) {
            if (applicationHasItsPart && !connected) {
                return;
            }
            String who = applicationHasItsPart ? "containers" : "sidecars";
            String keys =
                    applicationHasItsPart ? "`containerMemory:` or the sidecars' `memory:`" : "the sidecars' `memory:`";
            diagnostics.add(Diagnostic.of(
                            Code.TASK_TOO_SMALL,
                            largest("memory"),
                            "the " + who + " of " + service() + " take all " + task.memory() + " MiB of its task")
                    .label("leaves nothing for the "
                            + (applicationHasItsPart ? "proxy of Service Connect" : "application"))
                    .related(task.origin().of("memory"), "the task's memory")
                    .help("lower " + keys + ", or raise the task's"));
        }

        private void small(int sidecars) {
            if (task.cpu() == SMALL_CPU && task.memory() == SMALL_MEMORY && sidecars > 0) {
                diagnostics.add(Diagnostic.of(
                                Code.TASK_TOO_SMALL,
                                task.origin().of("memory"),
                                service() + " shares " + task.cpu() + " CPU units and " + task.memory()
                                        + " MiB with a Service Connect proxy and " + sidecars + " MiB of sidecars")
                        .label("is the smallest task there is")
                        .note("AWS advises 256 CPU units and 64 MiB more for the proxy")
                        .help("write `cpu: 512` and `memory: 1024`"));
            }
        }
    }
}
