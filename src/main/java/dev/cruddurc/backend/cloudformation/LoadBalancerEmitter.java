package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * A load balancer. It has no name of its own: a replacement would collide with it. Attributes that matter are written out even
 * where they are AWS's defaults today.
 */
final class LoadBalancerEmitter implements Emitter<LoadBalancer> {
    private static final Attributes ATTRIBUTES = Attributes.NONE
            .ref(Property.ARN, "Arn")
            .getAtt(Property.DNS_NAME, "DNSName", "DnsName")
            .getAtt(Property.CANONICAL_ZONE, "CanonicalHostedZoneID", "ZoneId")
            .getAtt(Property.FULL_NAME, "LoadBalancerFullName", "FullName");

    @Override
    public String type(LoadBalancer loadBalancer) {
        return "AWS::ElasticLoadBalancingV2::LoadBalancer";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(LoadBalancer loadBalancer, Values values) {
        return Body.of(JsonObject.builder()
                        .put("Type", "application")
                        .put("Scheme", loadBalancer.internal() ? "internal" : "internet-facing")
                        .put("IpAddressType", loadBalancer.dualstack() ? "dualstack" : "ipv4")
                        .put("Subnets", Json.array(values.all(loadBalancer.subnets())))
                        .put("SecurityGroups", Json.array(values.all(loadBalancer.securityGroups())))
                        .put("LoadBalancerAttributes", Json.array(attributes(loadBalancer, values)))
                        .put("Tags", values.tags(loadBalancer.tags()))
                        .build())
                .after(values.after(loadBalancer.dependsOn()));
    }

    private static List<Json> attributes(LoadBalancer loadBalancer, Values values) {
        List<Json> out = new ArrayList<>();
        out.add(attribute("access_logs.s3.enabled", loadBalancer.accessLogs().isPresent()));
        if (loadBalancer.accessLogs().isPresent()) {
            LoadBalancer.AccessLogs logs = loadBalancer.accessLogs().get();
            out.add(attribute("access_logs.s3.bucket", values.text(logs.bucket())));
            if (logs.prefix().isPresent()) {
                out.add(attribute(
                        "access_logs.s3.prefix", values.text(logs.prefix().get())));
            }
        }
        out.add(attribute("deletion_protection.enabled", loadBalancer.deletionProtection()));
        out.add(attribute("routing.http.desync_mitigation_mode", Json.of("defensive")));
        out.add(attribute("routing.http.drop_invalid_header_fields.enabled", true));
        return out;
    }

    private static Json attribute(String key, boolean value) {
        return attribute(key, Json.of(String.valueOf(value)));
    }

    private static Json attribute(String key, Json value) {
        return JsonObject.builder().put("Key", key).put("Value", value).build();
    }
}
