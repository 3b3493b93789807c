package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A further container of a service's task.
 *
 * @param essential whether the task ends with it; true unless said
 * @param health its container health check, only where a command is given
 */
public record Sidecar(
        Located<String> name,
        Image image,
        Optional<Located<Integer>> port,
        List<ServiceDefinition.Variable> env,
        List<SecretReference> secrets,
        boolean essential,
        Optional<Health> health,
        Optional<Located<Integer>> cpu,
        Optional<Located<Integer>> memory,
        ContainerSettings container,
        Span span) {}
