package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A container as the file says it: a service's own, or a sidecar.
 *
 * @param health as far as the container itself is checked; without a command it is not
 */
record Part(
        ServiceDefinition service,
        Located<String> name,
        Image image,
        List<Variable> env,
        List<SecretReference> secrets,
        Optional<Health> health,
        ContainerSettings settings) {
    /** All containers of all services. */
    static List<Part> of(SystemDefinition system) {
        List<Part> parts = new ArrayList<>();
        for (ServiceDefinition service : system.services()) {
            parts.add(new Part(
                    service,
                    service.name(),
                    service.image(),
                    service.env(),
                    service.secrets(),
                    Optional.of(service.health()),
                    service.container()));
            for (Sidecar sidecar : service.sidecars()) {
                parts.add(new Part(
                        service,
                        sidecar.name(),
                        sidecar.image(),
                        sidecar.env(),
                        sidecar.secrets(),
                        sidecar.health(),
                        sidecar.container()));
            }
        }
        return parts;
    }

    /** The arguments of its build; none where it is not built. */
    List<Variable> args() {
        return image instanceof Image.Built built ? built.args() : List.of();
    }

    /** Its variables and the arguments of its build. */
    List<Variable> variables() {
        List<Variable> all = new ArrayList<>(env);
        all.addAll(args());
        return all;
    }
}
