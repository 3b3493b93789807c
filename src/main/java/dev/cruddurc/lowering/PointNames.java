package dev.cruddurc.lowering;

import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Value;
import java.util.Optional;

/** A record for every routed host, leading to the load balancer; an IPv6 one beside it where that is dual-stack. */
final class PointNames implements Pass {
    @Override
    public void lower(Draft draft) {
        for (Routing.Entry host : draft.routing().hosts()) {
            Optional<Value> zone = Zones.of(host.domain().orElseThrow());
            if (zone.isPresent()) {
                point(draft, host, zone.get(), DnsRecord.Type.A, Id.of("record", host.host()));
                if (draft.system().loadBalancer().dualstack()) {
                    point(draft, host, zone.get(), DnsRecord.Type.AAAA, Id.of("record", host.host(), "ipv6"));
                }
            }
        }
    }

    private void point(Draft draft, Routing.Entry host, Value zone, DnsRecord.Type type, Id id) {
        Optional<Existing> existing = draft.system().loadBalancer().existing();
        DnsRecord.Alias alias = existing.isPresent()
                ? new DnsRecord.Alias(
                        Value.text(existing.get().dnsName().value()),
                        Value.text(existing.get().zoneId().value()))
                : new DnsRecord.Alias(
                        new Value.Attribute(Ids.LOAD_BALANCER, Value.Property.DNS_NAME),
                        new Value.Attribute(Ids.LOAD_BALANCER, Value.Property.CANONICAL_ZONE));
        draft.add(new DnsRecord(draft.identity(id, host.span(), this), zone, host.host(), type, alias));
    }
}
