package dev.cruddurc.lowering;

import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The secrets of the twin. They come from variables of one shell, so that two services which have different secrets under one name
 * need two variables there: {@code API__TOKEN} and {@code WORKER__TOKEN}.
 */
final class LocalSecrets {
    private final Map<String, Set<String>> places = new TreeMap<>();

    LocalSecrets(SystemDefinition system) {
        for (ServiceDefinition service : system.services()) {
            add(service, service.secrets());
            for (Sidecar sidecar : service.sidecars()) {
                add(service, sidecar.secrets());
            }
        }
    }

    private void add(ServiceDefinition service, List<SecretReference> secrets) {
        for (SecretReference secret : secrets) {
            places.computeIfAbsent(secret.variable().value(), name -> new TreeSet<>())
                    .add(place(service, secret));
        }
    }

    private static String place(ServiceDefinition service, SecretReference secret) {
        if (secret.source() instanceof SecretReference.SecretsManager manager) {
            return manager.arn().value() + ":" + manager.jsonKey().orElse("");
        }
        return secret.source() instanceof SecretReference.NamedParameter named
                ? named.parameter().value()
                : "own " + service.name().value();
    }

    /** Those of a container for which nothing gives a plain value. */
    List<Twin.Secret> of(
            ServiceDefinition service,
            String container,
            List<SecretReference> secrets,
            Map<String, String> environment) {
        List<Twin.Secret> of = new ArrayList<>();
        for (SecretReference secret : secrets) {
            String variable = secret.variable().value();
            if (!environment.containsKey(variable)) {
                String name = service.name().value();
                boolean alone = places.get(variable).size() == 1;
                String source = alone ? variable : shell(LocalTask.of(service).memberName(container)) + "__" + variable;
                of.add(new Twin.Secret(name, container, variable, source));
            }
        }
        of.sort((one, other) -> one.variable().compareTo(other.variable()));
        return of;
    }

    private static String shell(String member) {
        return member.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
