package dev.cruddurc.finding;

import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import java.util.function.Predicate;

/** What scanners find of the cluster, of tasks and of services. */
final class TaskConditions {
    private TaskConditions() {}

    static void add(Conditions conditions) {
        conditions
                .on(
                        Cluster.class,
                        "cluster with enhanced insights",
                        cluster -> cluster.insights() == Cluster.Insights.ENHANCED)
                .on(
                        Cluster.class,
                        "cluster with sessions without keys of one's own",
                        TaskConditions::hasSessionsWithoutKeys)
                .on(
                        TaskDefinition.class,
                        "task with variables",
                        any(container -> !container.environment().isEmpty()))
                .on(
                        TaskDefinition.class,
                        "task with a container without a user",
                        any(container -> container.user().isEmpty()))
                .on(TaskDefinition.class, "task with a writable container", any(container -> !container.readOnlyRoot()))
                .on(
                        TaskDefinition.class,
                        "task with a container without a bound",
                        any(container -> container.memory().isEmpty()))
                .on(Service.class, "service with public addresses", Service::publicIp);
    }

    private static Predicate<TaskDefinition> any(Predicate<Container> holds) {
        return task -> task.containers().stream().anyMatch(holds);
    }

    private static boolean hasSessionsWithoutKeys(Cluster cluster) {
        return cluster.sessions()
                .filter(sessions -> sessions.key().isEmpty() || !sessions.recordEncrypted())
                .isPresent();
    }
}
