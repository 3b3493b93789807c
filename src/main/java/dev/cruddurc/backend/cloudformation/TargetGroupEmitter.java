package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value.Property;

/** A target group of addresses, without a name of its own: a replacement would collide with it. */
final class TargetGroupEmitter implements Emitter<TargetGroup> {
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.ARN, "Arn").getAtt(Property.FULL_NAME, "TargetGroupFullName", "FullName");

    @Override
    public String type(TargetGroup targetGroup) {
        return "AWS::ElasticLoadBalancingV2::TargetGroup";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(TargetGroup targetGroup, Values values) {
        TargetGroup.Health health = targetGroup.health();
        return Body.of(JsonObject.builder()
                .put("VpcId", values.of(targetGroup.vpc()))
                .put("TargetType", "ip")
                .put("Protocol", "HTTP")
                .put("ProtocolVersion", targetGroup.protocol().name())
                .put("Port", targetGroup.port())
                .put("HealthCheckEnabled", true)
                .put("HealthCheckProtocol", "HTTP")
                .put("HealthCheckPort", "traffic-port")
                .put("HealthCheckPath", values.text(health.path()))
                .put("HealthCheckIntervalSeconds", health.interval())
                .put("HealthCheckTimeoutSeconds", health.timeout())
                .put("HealthyThresholdCount", health.healthyThreshold())
                .put("UnhealthyThresholdCount", health.unhealthyThreshold())
                .put("Matcher", JsonObject.of(codes(targetGroup.protocol()), Json.of(health.codes())))
                .put("TargetGroupAttributes", Json.array(delay(targetGroup.deregistration())))
                .put("Tags", values.tags(targetGroup.tags()))
                .build());
    }

    private static String codes(TargetGroup.Protocol protocol) {
        return switch (protocol) {
            case HTTP1, HTTP2 -> "HttpCode";
            case GRPC -> "GrpcCode";
        };
    }

    private static Json delay(int seconds) {
        return JsonObject.builder()
                .put("Key", "deregistration_delay.timeout_seconds")
                .put("Value", String.valueOf(seconds))
                .build();
    }
}
