package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** A new zone answers nobody until the registrar, or the zone above, sends the questions to its name servers. */
final class ZonesAreDelegated implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        if (system.region().value().startsWith("us-gov-")) {
            // There is no zone to delegate to, which is said elsewhere.
            return;
        }
        for (Domain domain : system.domains()) {
            if (domain.zone() instanceof Domain.CreatedZone zone
                    && zone.parent().isEmpty()
                    && domain.certificate().isEmpty()) {
                String name = domain.name().value();
                diagnostics.add(Diagnostic.of(
                                Code.ZONE_AWAITS_DELEGATION,
                                zone.span(),
                                "the certificates of `" + name
                                        + "` wait until its registrar names the new zone's servers")
                        .label("makes a zone that nobody asks yet")
                        .help("deploy the foundation first and enter its four name servers at the registrar, "
                                + "or name a zone that exists: `zone: Z...`"));
            }
        }
    }
}
