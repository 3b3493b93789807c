package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.ContainerSettings.Condition;
import dev.cruddurc.config.language.ContainerSettings.Dependency;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Whether a task's containers can all come to run: nobody waits in a circle, or for what never happens. */
final class DependencyCheck {
    /** Of a task; more are refused by the schema. */
    private static final int MOST_SIDECARS = 9;

    /** What matters of a container to those that wait for it. */
    private record Container(ContainerSettings settings, boolean essential, boolean checked) {}

    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final TreeSet<String> done = new TreeSet<>();
    private final Context context;

    private DependencyCheck(ServiceDefinition service, Context context) {
        this.context = context;
        boolean checked = !service.health().command().isEmpty();
        containers.put(service.name().value(), new Container(service.container(), true, checked));
        for (Sidecar sidecar : service.sidecars()) {
            containers.put(
                    sidecar.name().value(),
                    new Container(
                            sidecar.container(),
                            sidecar.essential(),
                            sidecar.health().isPresent()));
        }
    }

    /** Reports what keeps the task of a service from starting. */
    static void check(ServiceDefinition service, Context context) {
        if (service.sidecars().size() > MOST_SIDECARS) {
            return;
        }
        DependencyCheck check = new DependencyCheck(service, context);
        for (Map.Entry<String, Container> container : check.containers.entrySet()) {
            for (Dependency dependency : container.getValue().settings().dependsOn()) {
                check.checkCondition(dependency);
            }
            check.walk(container.getKey(), new ArrayList<>());
        }
    }

    private void checkCondition(Dependency dependency) {
        String name = dependency.container().value();
        Container other = containers.get(name);
        if (other == null) {
            // Its own fault is told already.
            return;
        }
        if (dependency.condition() == Condition.HEALTHY && !other.checked()) {
            context.add(Diagnostic.of(
                            Code.HEALTH_NEVER_PASSES,
                            dependency.container().span(),
                            "`" + name + "` never becomes healthy: it has no check")
                    .label("is waited for")
                    .help("give it a `health` with a `command`, or wait for `start`"));
        }
        boolean end = dependency.condition() == Condition.COMPLETE || dependency.condition() == Condition.SUCCESS;
        if (end && other.essential()) {
            context.add(Diagnostic.of(
                            Code.HEALTH_NEVER_PASSES,
                            dependency.container().span(),
                            "the task ends when `" + name + "` ends")
                    .label("is essential, so nothing can come after it")
                    .help("make it `essential: false`"));
        }
    }

    /** Follows the dependencies; a circle is reported once, at the dependency that closes it. */
    private void walk(String name, List<String> path) {
        if (done.contains(name) || !containers.containsKey(name)) {
            return;
        }
        path.add(name);
        for (Dependency dependency : containers.get(name).settings().dependsOn()) {
            String next = dependency.container().value();
            int start = path.indexOf(next);
            if (start < 0) {
                walk(next, path);
            } else {
                String circle = String.join("` -> `", path.subList(start, path.size())) + "` -> `" + next;
                context.add(Diagnostic.of(
                                Code.DEPENDENCY_CYCLE,
                                dependency.container().span(),
                                "containers that wait for each other: `" + circle + "`")
                        .label("closes the circle"));
            }
        }
        path.remove(path.size() - 1);
        done.add(name);
    }
}
