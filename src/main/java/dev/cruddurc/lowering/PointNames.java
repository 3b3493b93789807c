package dev.cruddurc.lowering;

import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Value;
import java.util.Optional;

/** A record for every routed host, leading to its load balancer; an IPv6 one beside it where that is dual-stack. */
final class PointNames implements Pass {
    @Override
    public void lower(Draft draft) {
        for (Routing.Entry host : draft.routing().hosts()) {
            Optional<Value> zone = Zones.of(host.domain().orElseThrow());
            if (zone.isPresent()) {
                point(draft, host, zone.get(), DnsRecord.Type.A, Id.of("record", host.host()));
                if (host.door().settings().dualstack()) {
                    point(draft, host, zone.get(), DnsRecord.Type.AAAA, Id.of("record", host.host(), "ipv6"));
                }
            }
        }
    }

    private void point(Draft draft, Routing.Entry host, Value zone, DnsRecord.Type type, Id id) {
        DnsRecord.Alias alias =
                new DnsRecord.Alias(host.door().dnsName(), host.door().canonicalZone());
        draft.add(new DnsRecord(draft.identity(id, host.span(), this), zone, host.host(), type, alias));
    }
}
