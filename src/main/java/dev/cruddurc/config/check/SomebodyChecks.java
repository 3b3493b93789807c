package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Set;
import java.util.TreeSet;

/** The load balancer checks what it sends traffic to; a service that only others call has its own check, or none at all. */
final class SomebodyChecks implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        Set<String> used = new TreeSet<>();
        for (ServiceDefinition service : system.services()) {
            for (Use use : service.uses()) {
                if (use instanceof Use.OfService other) {
                    used.add(other.service().value());
                }
            }
        }
        for (ServiceDefinition service : system.services()) {
            if (service.port().isPresent()
                    && used.contains(service.name().value())
                    && service.routes().isEmpty()
                    && service.health().command().isEmpty()) {
                diagnostics.add(Diagnostic.of(
                                Code.NOBODY_CHECKS,
                                service.port().get().span(),
                                "nobody checks `" + service.name().value()
                                        + "`, which others use: it has no route and no check of its own")
                        .label("stays up when it hangs")
                        .help("write a command that its image has: `health: {command: [...]}`"));
            }
        }
    }
}
