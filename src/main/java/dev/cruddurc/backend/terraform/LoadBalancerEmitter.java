package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.LoadBalancer.AccessLogs;
import dev.cruddurc.model.Value.Property;

/**
 * An application load balancer. What decides its safety is written out, also where it is the default. Its DNS name is an output, since
 * without a domain that is where the system is found.
 */
final class LoadBalancerEmitter implements Emitter<LoadBalancer> {
    @Override
    public String type(LoadBalancer balancer) {
        return "aws_lb";
    }

    @Override
    public String attribute(Property property) {
        return switch (property) {
            case NAME -> "name";
            case DNS_NAME -> "dns_name";
            case CANONICAL_ZONE -> "zone_id";
            case FULL_NAME -> "arn_suffix";
            case ARN, STREAMS_ARN, NAME_SERVERS -> Emitter.super.attribute(property);
        };
    }

    @Override
    public void emit(LoadBalancer balancer, RootModule module) {
        Body body = module.body()
                .put("load_balancer_type", "application")
                .put("internal", balancer.internal())
                .put("ip_address_type", balancer.dualstack() ? "dualstack" : "ipv4")
                .values("subnets", balancer.subnets())
                .values("security_groups", balancer.securityGroups())
                .put("drop_invalid_header_fields", true)
                .put("desync_mitigation_mode", "defensive")
                .put("enable_deletion_protection", balancer.deletionProtection());
        if (balancer.accessLogs().isPresent()) {
            body.block("access_logs", accessLogs(balancer.accessLogs().get(), module));
        }
        body.tags(balancer.tags());
        module.add(balancer, body.references("depends_on", module.addresses(balancer.dependsOn())));
        module.output(new HandOver(balancer, Property.DNS_NAME));
    }

    private static Body accessLogs(AccessLogs logs, RootModule module) {
        return module.body().put("enabled", true).put("bucket", logs.bucket()).putText("prefix", logs.prefix());
    }
}
