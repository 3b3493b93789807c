package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A container of a task.
 *
 * @param command replaces the image's command; empty leaves it
 * @param cpu CPU units of the task that are its own
 * @param memory hard limit in MiB
 * @param memoryReservation soft limit in MiB
 * @param dropsCapabilities whether it runs without any Linux capability
 * @param restarts whether the agent restarts it when it ends, without ending the task
 * @param init whether an init process reaps what is left behind: where the service allows shells, or drops capabilities
 * @param stopTimeout seconds between SIGTERM and SIGKILL
 */
public record Container(
        String name,
        Value image,
        boolean essential,
        List<Value> entrypoint,
        List<Value> command,
        List<Variable> environment,
        List<SecretReference> secrets,
        List<Port> ports,
        Optional<HealthCheck> healthCheck,
        Optional<Logs> logs,
        Optional<String> user,
        Optional<Integer> cpu,
        Optional<Integer> memory,
        Optional<Integer> memoryReservation,
        boolean readOnlyRoot,
        boolean dropsCapabilities,
        boolean restarts,
        boolean init,
        Optional<Integer> stopTimeout,
        List<Dependency> dependsOn) {
    /** A plain environment variable. */
    public record Variable(String name, Value value) {}

    /**
     * A port that the container listens on.
     *
     * @param name what a service refers to it by
     * @param application the protocol for Service Connect, such as {@code http}; empty for plain TCP and UDP
     */
    public record Port(int number, Transport transport, String name, Optional<String> application) {}

    /** How a port is reached. */
    public enum Transport {
        TCP,
        UDP
    }

    /** A command that tells whether the container works; times in seconds. */
    public record HealthCheck(List<Value> command, int interval, int timeout, int retries, int start) {}

    /** Where its output goes. */
    public record Logs(Value group, String streamPrefix) {}

    /** A container that must have reached a condition first. */
    public record Dependency(String container, Condition condition) {}

    /** How far the other container must be. */
    public enum Condition {
        START,
        COMPLETE,
        SUCCESS,
        HEALTHY
    }
}
