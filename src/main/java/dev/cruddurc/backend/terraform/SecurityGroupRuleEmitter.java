package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Group;
import dev.cruddurc.model.SecurityGroupRule.Ipv4;
import dev.cruddurc.model.SecurityGroupRule.Ipv6;
import dev.cruddurc.model.SecurityGroupRule.Peer;

/** One opened way, over TCP. */
final class SecurityGroupRuleEmitter implements Emitter<SecurityGroupRule> {
    @Override
    public String type(SecurityGroupRule rule) {
        return switch (rule.direction()) {
            case INGRESS -> "aws_vpc_security_group_ingress_rule";
            case EGRESS -> "aws_vpc_security_group_egress_rule";
        };
    }

    @Override
    public void emit(SecurityGroupRule rule, RootModule module) {
        Body body = module.body()
                .put("security_group_id", rule.group())
                .put("description", rule.description())
                .put("ip_protocol", "tcp")
                .put("from_port", rule.port())
                .put("to_port", rule.port());
        Peer peer = rule.peer();
        if (peer instanceof Group group) {
            body.put("referenced_security_group_id", group.id());
        } else if (peer instanceof Ipv4 range) {
            body.put("cidr_ipv4", range.cidr());
        } else if (peer instanceof Ipv6 range) {
            body.put("cidr_ipv6", range.cidr());
        }
        module.add(rule, body);
    }
}
