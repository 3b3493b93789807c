package dev.cruddurc.config.language;

import java.util.List;
import java.util.Optional;

/**
 * What the application's container and a sidecar have in common beside image, port, environment and secrets.
 *
 * @param command replaces the image's command; empty leaves it
 * @param stopTimeout seconds between SIGTERM and SIGKILL, at most 120 on Fargate
 * @param readOnlyRoot whether the root file system is read-only
 * @param dropCapabilities whether it runs without Linux capabilities, below an init process
 * @param dependsOn containers of the task that come first
 */
public record ContainerSettings(
        List<Template> command,
        List<Template> entrypoint,
        Optional<Located<String>> user,
        Optional<Located<Integer>> stopTimeout,
        Located<Boolean> readOnlyRoot,
        boolean dropCapabilities,
        List<Dependency> dependsOn) {
    /** A container that must have reached a condition. */
    public record Dependency(Located<String> container, Condition condition) {}

    /** How far the other container must be. */
    public enum Condition {
        START,
        COMPLETE,
        SUCCESS,
        HEALTHY
    }
}
