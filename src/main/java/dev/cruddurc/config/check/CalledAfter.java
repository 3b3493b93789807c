package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The service whose address a variable holds, by its name: {@code REACT_APP_BACKEND_URL} is that of {@code backend-flask}. */
final class CalledAfter {
    /** Longest first: the first that fits is taken off. */
    private static final List<String> ENDS = List.of("_BASE_URL", "_URL", "_URI", "_ORIGIN", "_ENDPOINT", "_ADDRESS");

    private CalledAfter() {}

    /**
     * A service with a port that has the variable's name, or a public one of which it is the first word.
     *
     * @param variable in upper case
     */
    static Optional<ServiceDefinition> service(Hosts hosts, String variable) {
        Optional<String> name = name(variable);
        if (name.isPresent()) {
            for (ServiceDefinition service : hosts.system().services()) {
                if (service.port().isPresent() && service.name().value().equals(name.get())) {
                    return Optional.of(service);
                }
            }
        }
        return publicService(hosts, variable);
    }

    /**
     * A public service that has the variable's name, or the only one that begins with it.
     *
     * @param variable in upper case
     */
    static Optional<ServiceDefinition> publicService(Hosts hosts, String variable) {
        Optional<String> name = name(variable);
        Optional<ServiceDefinition> found = Optional.empty();
        for (ServiceDefinition service : name.isPresent() ? hosts.system().services() : List.<ServiceDefinition>of()) {
            String own = service.name().value();
            if (own.equals(name.get()) && !service.routes().isEmpty()) {
                return Optional.of(service);
            }
            if (own.startsWith(name.get() + "-")) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(service);
            }
        }
        return found.isPresent() && !found.get().routes().isEmpty() ? found : Optional.empty();
    }

    private static Optional<String> name(String variable) {
        String rest = BuildsGetTheirVariables.withoutPrefix(variable);
        for (String end : ENDS) {
            if (rest.endsWith(end)) {
                String name = rest.substring(0, rest.length() - end.length());
                return name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(name.toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return Optional.empty();
    }
}
