package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An address of the system's own is that of a route, spelt as the load balancer answers it; an origin is spelt as browsers send it
 * (RFC 6454: scheme, host and port, nothing behind).
 */
final class AddressesLeadToRoutes implements Check {
    private static final List<String> ENDS = List.of("FRONTEND_URL", "BACKEND_URL");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        Hosts hosts = Hosts.of(system);
        for (Part part : Part.of(system)) {
            for (Variable variable : part.variables()) {
                Optional<String> text = Literals.whole(variable.value());
                Optional<Diagnostic> fault = text.isPresent() ? fault(hosts, variable, text.get()) : Optional.empty();
                if (fault.isPresent()) {
                    diagnostics.add(fault.get());
                }
            }
        }
    }

    private static Optional<Diagnostic> fault(Hosts hosts, Variable variable, String text) {
        String name = variable.name().value().toUpperCase(Locale.ROOT);
        List<String> words = Arrays.asList(name.split("_", -1));
        boolean origin = words.contains("ORIGIN") || words.contains("ORIGINS") || ENDS.contains(name);
        String value = text.strip();
        if (value.equals("*") && (origin || words.contains("CORS"))) {
            return Optional.of(
                    of(Code.ANY_ORIGIN, variable, "`" + variable.name().value() + "` lets in every site")
                            .label("any page on the web may then call the service in its visitor's name")
                            .help("name the front end: `${services.NAME.url}`"));
        }
        for (String item : origin ? value.split("[,; ]+", -1) : new String[] {value}) {
            Optional<Address> address = Address.of(item);
            if (address.isPresent()) {
                Optional<Diagnostic> fault = fault(hosts, variable, item, address.get(), origin);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> fault(
            Hosts hosts, Variable variable, String item, Address address, boolean origin) {
        String shown = Quoted.of(item);
        if (address.isBareHost()) {
            return origin || (hosts.isRouted(address.host()) && isUrl(variable))
                    ? Optional.of(bad(variable, shown + " has no scheme", "https://" + address.host()))
                    : Optional.empty();
        }
        if (!address.isWeb()) {
            return Optional.empty();
        }
        String base = address.scheme() + "://" + address.host() + address.port();
        if (origin && address.rest().equals("/")) {
            return Optional.of(bad(variable, shown + " ends with a slash, which no origin does", base));
        }
        if (hosts.isRouted(address.host())) {
            if (address.scheme().equals("http")) {
                return Optional.of(bad(
                        variable,
                        shown + " is plain HTTP, and the load balancer answers over HTTPS",
                        "https://" + address.host() + address.rest()));
            }
            boolean other = !address.port().isEmpty() && !address.port().equals(":443");
            return other
                    ? Optional.of(bad(
                            variable,
                            shown + " names the port of a container, and the load balancer listens on 443",
                            "https://" + address.host() + address.rest()))
                    : Optional.empty();
        }
        return foreign(hosts, variable, address);
    }

    private static Optional<Diagnostic> foreign(Hosts hosts, Variable variable, Address address) {
        String host = address.host();
        String name = variable.name().value().toUpperCase(Locale.ROOT);
        boolean end = Words.endsWithAny(name, ENDS);
        if (hosts.isOurs(host)) {
            // What else the domain holds, such as a bucket of pictures, may be served by others.
            Optional<String> near = hosts.nearest(host);
            Optional<ServiceDefinition> service = CalledAfter.service(hosts, name);
            return end || near.isPresent() || service.isPresent()
                    ? Optional.of(unrouted(variable, "no route leads to `" + host + "`", service))
                    : Optional.empty();
        }
        boolean outside = !host.equals("localhost")
                && host.indexOf('.') > 0
                && !hosts.routed().isEmpty();
        for (Domain domain : hosts.system().domains()) {
            boolean copied = outside && resembles(host, domain.name().value());
            if (copied || (outside && end)) {
                boolean other = copied && !end(host).equals(end(domain.name().value()));
                Optional<ServiceDefinition> service = other ? CalledAfter.publicService(hosts, name) : Optional.empty();
                return Optional.of(unrouted(
                                variable,
                                "`" + host + "` does not lie in the domain `"
                                        + domain.name().value() + "`",
                                service)
                        .related(domain.name().span(), "the domain"));
            }
        }
        return Optional.empty();
    }

    /** The same name under another top-level domain is that of whom the file was copied from. */
    private static boolean resembles(String host, String domain) {
        String[] one = host.split("\\.", -1);
        String[] other = domain.split("\\.", -1);
        return one.length > 1
                && other.length > 1
                && one[one.length - 2].length() > 3
                && one[one.length - 2].equals(other[other.length - 2]);
    }

    private static String end(String host) {
        return host.substring(host.lastIndexOf('.') + 1);
    }

    private static boolean isUrl(Variable variable) {
        String name = variable.name().value().toUpperCase(Locale.ROOT);
        return name.endsWith("URL") || name.endsWith("URI");
    }

    /** An address that is called after a service of the file contradicts it; any other may be that of somebody else. */
    private static Diagnostic unrouted(Variable variable, String message, Optional<ServiceDefinition> service) {
        String name = service.isPresent() ? service.get().name().value() : "NAME";
        Code code = service.isPresent() ? Code.SERVICE_NOT_AT_HOST : Code.HOST_WITHOUT_ROUTE;
        Diagnostic diagnostic = of(code, variable, message)
                .label("`" + variable.name().value() + "` leads elsewhere")
                .help("refer to the service: `${services." + name + ".url}`");
        return service.isPresent()
                ? diagnostic.related(service.get().name().span(), "the service that it is called after")
                : diagnostic;
    }

    private static Diagnostic bad(Variable variable, String message, String right) {
        return of(Code.BAD_ADDRESS, variable, message)
                .label("never matches")
                .help("write " + Quoted.of(right) + ", or refer to the service: `${services.NAME.url}`");
    }

    private static Diagnostic of(Code code, Variable variable, String message) {
        return Diagnostic.of(code, variable.value().span(), message);
    }
}
