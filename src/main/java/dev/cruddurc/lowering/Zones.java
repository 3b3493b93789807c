package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.model.Value;
import java.util.Optional;

/** The id of the hosted zone that answers for a domain. */
final class Zones {
    private Zones() {}

    /** The zone of ours or the user's; empty with DNS elsewhere. */
    static Optional<Value> of(Domain domain) {
        if (domain.zone() instanceof Domain.ExistingZone existing) {
            return Optional.of(Value.text(existing.id().value()));
        }
        if (domain.zone() instanceof Domain.CreatedZone) {
            return Optional.of(Ids.name(Ids.zone(domain.name().value())));
        }
        return Optional.empty();
    }
}
