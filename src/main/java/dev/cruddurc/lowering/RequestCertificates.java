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
        boolean ours = draft.system().loadBalancer().existing().isEmpty();
        for (Domain domain : domains) {
            boolean isDefault = ours && domain.equals(domains.get(0));
            if (domain.certificate().isEmpty() && (domain.wildcard() || isDefault)) {
                request(draft, domain, domain.name().value(), domain.name().span());
            }
        }
        for (Routing.Entry host : draft.routing().hosts()) {
            Domain domain = host.domain().orElseThrow();
            boolean apexOfFirst = ours
                    && domain.equals(domains.get(0))
                    && host.host().equals(domain.name().value());
            if (domain.certificate().isEmpty() && !domain.wildcard() && !apexOfFirst) {
                request(draft, domain, host.host(), host.span());
            }
        }
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
