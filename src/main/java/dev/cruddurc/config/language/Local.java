package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What only the docker-compose twin has.
 *
 * @param network the name of the bridge network that plain {@code docker run --network} can join
 */
public record Local(Located<String> network, List<LocalService> services) {
    /**
     * A container that exists only locally, or what a service of the system does differently there.
     *
     * @param image given exactly for one that exists only locally
     */
    public record LocalService(
            Located<String> name,
            Optional<Located<String>> image,
            Optional<Located<String>> dockerfile,
            Optional<Located<Integer>> port,
            List<ServiceDefinition.Variable> env,
            List<Located<String>> volumes,
            List<Template> command,
            Optional<Located<String>> user,
            Optional<String> workingDirectory,
            Optional<Health> health,
            Span span) {}
}
