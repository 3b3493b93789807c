package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Stage;
import java.util.List;

/**
 * A certificate for every routed host, so that a new host never replaces the certificate of another. That of the first domain's own
 * name is there in any case: it is our listener's default one, and stays so whatever is routed.
 */
final class RequestCertificates implements Pass {
    @Override
    public void lower(Draft draft) {
        if (!draft.routing().any()) {
            return;
        }
        List<Domain> domains = draft.system().domains();
        boolean isDefault = hasListener(draft);
        String apexOfDefault =
                isDefault && !domains.isEmpty() ? domains.get(0).name().value() : "";
        for (Domain domain : domains) {
            if (domain.certificate().isEmpty() && (domain.wildcard() || isDefault)) {
                request(draft, domain, domain.name().value(), domain.name().span());
            }
            isDefault = false;
        }
        for (Routing.Entry host : draft.routing().hosts()) {
            Domain domain = host.domain().orElseThrow();
            if (domain.certificate().isEmpty()
                    && !domain.wildcard()
                    && !host.host().equals(apexOfDefault)) {
                request(draft, domain, host.host(), host.span());
            }
        }
    }

    /** Whether any listener is ours, and so needs a default certificate. */
    private static boolean hasListener(Draft draft) {
        for (FrontDoor door : draft.routing().doors()) {
            if (!door.isShared()) {
                return true;
            }
        }
        return false;
    }

    private void request(Draft draft, Domain domain, String host, Span span) {
        List<String> alternatives =
                domain.wildcard() ? List.of("*." + domain.name().value()) : List.of();
        draft.add(new Certificate(
                draft.identity(Ids.certificate(host), Origin.of(span, name()), Stage.CERTIFICATES),
                host,
                alternatives,
                Zones.of(domain),
                draft.tags()));
    }
}
