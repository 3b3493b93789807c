package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.Value.Property;

/** A record: an alias of a load balancer that follows its health, or the delegation of a sub-zone. */
final class DnsRecordEmitter implements Emitter<DnsRecord> {
    @Override
    public String type(DnsRecord dnsRecord) {
        return "AWS::Route53::RecordSet";
    }

    @Override
    public Body emit(DnsRecord dnsRecord, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("HostedZoneId", values.of(dnsRecord.zone()))
                .put("Name", dnsRecord.name())
                .put("Type", dnsRecord.type().name());
        if (dnsRecord.target() instanceof DnsRecord.Alias alias) {
            out.put(
                    "AliasTarget",
                    JsonObject.builder()
                            .put("DNSName", values.of(alias.dnsName()))
                            .put("HostedZoneId", values.of(alias.zone()))
                            .put("EvaluateTargetHealth", true)
                            .build());
        } else if (dnsRecord.target() instanceof DnsRecord.NameServers servers) {
            out.put("TTL", String.valueOf(DnsRecord.NAME_SERVERS_TTL))
                    .put("ResourceRecords", values.attribute(servers.zone().resource(), Property.NAME_SERVERS));
        }
        return Body.of(out.build());
    }
}
