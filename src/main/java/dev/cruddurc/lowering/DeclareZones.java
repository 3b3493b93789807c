package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;

/** The hosted zones that the file asks for, delegated from their parent zone where one is named. */
final class DeclareZones implements Pass {
    @Override
    public void lower(Draft draft) {
        SystemDefinition system = draft.system();
        if (Partition.of(system.region().value()) == Partition.GOVERNMENT) {
            system.domains().forEach(domain -> refuse(draft, domain));
            return;
        }
        for (Domain domain : system.foundationDomains()) {
            if (domain.zone() instanceof Domain.CreatedZone zone) {
                create(draft, domain, zone);
            }
        }
    }

    private void create(Draft draft, Domain domain, Domain.CreatedZone zone) {
        String name = domain.name().value();
        Id id = Ids.zone(name);
        Origin origin = Origin.of(domain.name().span(), name());
        draft.add(new HostedZone(draft.identity(id, origin, Stage.FOUNDATION), name, draft.foundationTags()));
        if (zone.parent().isPresent()) {
            Located<String> parent = zone.parent().get();
            draft.add(new DnsRecord(
                    draft.identity(
                            Id.of("record", name, "delegation"), Origin.of(parent.span(), name()), Stage.FOUNDATION),
                    Value.text(parent.value()),
                    name,
                    DnsRecord.Type.NS,
                    new DnsRecord.NameServers(new Value.Attribute(id, Value.Property.NAME_SERVERS))));
        }
    }

    private static void refuse(Draft draft, Domain domain) {
        if (!(domain.zone() instanceof Domain.ExternalDns)) {
            Span place = domain.zone() instanceof Domain.ExistingZone existing
                    ? existing.id().span()
                    : ((Domain.CreatedZone) domain.zone()).span();
            draft.diagnostics()
                    .add(Diagnostic.of(
                                    Code.NO_PUBLIC_ZONE_IN_PARTITION,
                                    place,
                                    "`" + draft.system().region().value()
                                            + "` is in AWS GovCloud, where Route 53 has no public zones")
                            .help("say `zone: external` and name a `certificate:` by its ARN"));
        }
    }
}
