package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.DnsRecord.Alias;
import dev.cruddurc.model.DnsRecord.NameServers;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;

/** A record: an alias of a load balancer that follows its health, or the delegation of a sub-zone. */
final class DnsRecordEmitter implements Emitter<DnsRecord> {
    @Override
    public String type(DnsRecord dnsRecord) {
        return "aws_route53_record";
    }

    @Override
    public void emit(DnsRecord dnsRecord, RootModule module) {
        Body body = module.body()
                .put("zone_id", dnsRecord.zone())
                .put("name", dnsRecord.name())
                .put("type", dnsRecord.type().name());
        if (dnsRecord.target() instanceof Alias alias) {
            Body target = module.body()
                    .put("name", alias.dnsName())
                    .put("zone_id", alias.zone())
                    .put("evaluate_target_health", true);
            body.block("alias", target);
        } else if (dnsRecord.target() instanceof NameServers servers) {
            Attribute names = new Attribute(servers.zone().resource(), Property.NAME_SERVERS);
            body.put("ttl", DnsRecord.NAME_SERVERS_TTL).put("records", names);
        }
        module.add(dnsRecord, body);
    }
}
