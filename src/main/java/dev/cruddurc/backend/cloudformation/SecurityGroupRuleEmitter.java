package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;

/** A rule beside its group: groups that name each other could not hold their rules themselves. */
final class SecurityGroupRuleEmitter implements Emitter<SecurityGroupRule> {
    @Override
    public String type(SecurityGroupRule rule) {
        return rule.direction() == Direction.INGRESS
                ? "AWS::EC2::SecurityGroupIngress"
                : "AWS::EC2::SecurityGroupEgress";
    }

    @Override
    public Body emit(SecurityGroupRule rule, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("GroupId", values.of(rule.group()))
                .put("IpProtocol", "tcp")
                .put("FromPort", rule.port())
                .put("ToPort", rule.port());
        if (rule.peer() instanceof SecurityGroupRule.Group group) {
            boolean ingress = rule.direction() == Direction.INGRESS;
            out.put(ingress ? "SourceSecurityGroupId" : "DestinationSecurityGroupId", values.of(group.id()));
        } else if (rule.peer() instanceof SecurityGroupRule.Ipv4 range) {
            out.put("CidrIp", range.cidr());
        } else if (rule.peer() instanceof SecurityGroupRule.Ipv6 range) {
            out.put("CidrIpv6", range.cidr());
        }
        return Body.of(out.put("Description", rule.description()).build());
    }
}
