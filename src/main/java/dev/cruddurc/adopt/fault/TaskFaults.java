package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Faults of task definitions as wholes: F18, F25, F36, F37, F39. */
final class TaskFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            if (task.compatibilities().stream().noneMatch(word -> word.value().equals("FARGATE"))) {
                findings.warning("F18", task.family().span(), "`requiresCompatibilities` does not have `FARGATE`");
            }
            task.network()
                    .filter(mode -> !mode.value().equals("awsvpc"))
                    .ifPresent(mode -> findings.error(
                            "F18",
                            mode.span(),
                            "Fargate has no network mode but `awsvpc`, and this is " + Quoted.of(mode.value())));
            task.executionRole().ifPresent(role -> role(role, findings));
            task.taskRole().ifPresent(role -> role(role, findings));
            size(task, findings);
            room(project, task, findings);
            for (ContainerPart container : task.containers()) {
                if (container.item().isPlainNumber("user")) {
                    Span place = container.item().text("user").orElseThrow().span();
                    findings.error("F25", place, "`user` is a number, and AWS takes a text");
                }
            }
        }
        logGroups(project, findings);
    }

    private static void role(Located<String> role, Findings findings) {
        if (role.value().endsWith("Policy")) {
            findings.warning("F37", role.span(), "the role " + Quoted.of(role.value()) + " has the name of a policy");
        }
    }

    private static void size(TaskFile task, Findings findings) {
        if (task.cpu().isPresent() && task.memory().isPresent()) {
            int cpu = task.cpu().get().value();
            int memory = task.memory().get().value();
            if (!Sizes.exists(cpu, memory)) {
                findings.error(
                        "F18",
                        task.memory().get().span(),
                        "Fargate has no task of " + cpu + " CPU units and " + memory + " MiB");
            }
        }
    }

    private static void room(Project project, TaskFile task, Findings findings) {
        int sum = 0;
        Optional<Span> place = Optional.empty();
        for (ContainerPart container : task.containers()) {
            Optional<Located<Integer>> memory = container.item().number("memory");
            sum += memory.map(Located::value).orElse(0);
            place = place.or(() -> memory.map(Located::span));
        }
        int most = task.memory().map(Located::value).orElse(Integer.MAX_VALUE);
        if (place.isPresent() && sum > most) {
            findings.error("F18", place.get(), "the containers have " + sum + " MiB, their task has " + most);
        } else if (place.isPresent() && sum == most && hasMore(project, task)) {
            findings.warning(
                    "F39", place.get(), "all of the task's " + most + " MiB are taken, and more must run in it");
        }
    }

    /** Whether something else runs in the task than what has its memory for its own. */
    private static boolean hasMore(Project project, TaskFile task) {
        return project.serviceOf(task).filter(service -> service.connected()).isPresent()
                || task.containers().stream()
                        .anyMatch(container -> !container.item().has("memory"));
    }

    private static void logGroups(Project project, Findings findings) {
        TreeSet<String> groups = new TreeSet<>();
        for (TaskFile task : project.tasks()) {
            task.own().forEach(container -> container.logs().group().ifPresent(group -> groups.add(group.value())));
        }
        // Groups below one folder belong together.
        if (groups.size() < 2 || groups.stream().allMatch(group -> folder(group).equals(folder(groups.first())))) {
            return;
        }
        for (TaskFile task : project.tasks()) {
            List<Located<String>> own = task.own().stream()
                    .flatMap(container -> container.logs().group().stream())
                    .toList();
            own.stream()
                    .findFirst()
                    .ifPresent(group -> findings.warning(
                            "F36",
                            group.span(),
                            "the log group is " + Quoted.of(group.value()) + ", and other tasks have others: "
                                    + String.join(", ", groups)));
        }
    }

    private static String folder(String group) {
        int second = group.indexOf('/', 1);
        return group.startsWith("/") && second > 0 ? group.substring(0, second) : group;
    }
}
