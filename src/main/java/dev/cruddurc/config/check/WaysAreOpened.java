package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** A task reaches HTTPS everywhere, and beside that what its service declares under {@code uses}, and nothing else. */
final class WaysAreOpened implements Check {
    /** What databases and brokers speak. */
    private static final List<String> SCHEMES = List.of(
            "postgres", "postgresql", "mysql", "mariadb", "redis", "rediss", "mongodb", "amqp", "amqps", "memcached");

    private static final List<String> DATABASES =
            List.of(".rds.amazonaws.com", ".cache.amazonaws.com", ".docdb.amazonaws.com", ".redshift.amazonaws.com");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            for (Variable variable : part.env()) {
                // A password in it is a fault of its own; both in one line would be two.
                Optional<Address> address =
                        Address.of(Literals.outline(variable.value()).replace("${}", "x"));
                if (address.isPresent() && !address.get().host().equals("localhost")) {
                    check(part, variable, address.get(), system, diagnostics);
                }
            }
        }
    }

    private static void check(
            Part part, Variable variable, Address address, SystemDefinition system, Diagnostics diagnostics) {
        String host = address.host();
        String caller = part.service().name().value();
        boolean service = !address.scheme().isEmpty()
                && !host.equals(caller)
                && !hasSidecar(part.service(), host)
                && hasService(system, host);
        boolean database = SCHEMES.contains(address.scheme()) || Words.endsWithAny(host, DATABASES);
        if (service && !uses(part, host)) {
            diagnostics.add(Diagnostic.of(
                            Code.NO_WAY_TO_HOST,
                            variable.value().span(),
                            "`" + caller + "` calls `" + host + "`, but does not use it")
                    .label("is a name that it cannot resolve")
                    .help("add `uses: [" + host + "]`, and write `${services." + host + ".url}` here"));
        } else if (!service && database && host.indexOf('.') > 0 && !usesOutside(part)) {
            diagnostics.add(Diagnostic.of(
                            Code.NO_WAY_TO_HOST,
                            variable.value().span(),
                            "`" + caller + "` reaches HTTPS alone, and `"
                                    + variable.name().value() + "` is the address of a database")
                    .label("is closed to it")
                    .help("add `uses: [{securityGroup: sg-..., port: ...}]` with the database's group and port"));
        }
    }

    private static boolean hasSidecar(ServiceDefinition service, String name) {
        for (Sidecar sidecar : service.sidecars()) {
            if (sidecar.name().value().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasService(SystemDefinition system, String name) {
        for (ServiceDefinition service : system.services()) {
            if (service.name().value().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(Part part, String name) {
        for (Use use : part.service().uses()) {
            if (use instanceof Use.OfService other) {
                Located<String> used = other.service();
                if (used.value().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean usesOutside(Part part) {
        for (Use use : part.service().uses()) {
            if (use instanceof Use.OfSecurityGroup) {
                return true;
            }
        }
        return false;
    }
}
