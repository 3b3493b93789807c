package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.TargetGroup.Health;
import dev.cruddurc.model.Value.Property;

/** Where a load balancer sends requests. Unnamed, so that a new one can stand before the listener lets go of the old one. */
final class TargetGroupEmitter implements Emitter<TargetGroup> {
    @Override
    public String type(TargetGroup group) {
        return "aws_lb_target_group";
    }

    @Override
    public String attribute(Property property) {
        return switch (property) {
            case NAME -> "name";
            case FULL_NAME -> "arn_suffix";
            case ARN, STREAMS_ARN, DNS_NAME, CANONICAL_ZONE, NAME_SERVERS -> Emitter.super.attribute(property);
        };
    }

    @Override
    public void emit(TargetGroup group, RootModule module) {
        Body body = module.body()
                .put("vpc_id", group.vpc())
                .put("target_type", "ip")
                .put("port", group.port())
                .put("protocol", "HTTP")
                .put("protocol_version", group.protocol().name())
                .put("deregistration_delay", group.deregistration())
                .block("health_check", health(group.health(), module))
                .tags(group.tags())
                .block("lifecycle", Lifecycle.replacedFirst(module));
        module.add(group, body);
    }

    private static Body health(Health health, RootModule module) {
        return module.body()
                .put("enabled", true)
                .put("protocol", "HTTP")
                .put("port", "traffic-port")
                .put("path", health.path())
                .put("matcher", health.codes())
                .put("interval", health.interval())
                .put("timeout", health.timeout())
                .put("healthy_threshold", health.healthyThreshold())
                .put("unhealthy_threshold", health.unhealthyThreshold());
    }
}
