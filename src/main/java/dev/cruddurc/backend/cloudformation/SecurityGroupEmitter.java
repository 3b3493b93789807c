package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.Value.Property;

/**
 * A group without a name of its own: a replacement would collide with it. EC2 gives a new group a rule that lets everything out,
 * and CloudFormation takes it away only for another rule inside the group. The one that stands here lets out nothing: what is
 * addressed to the loopback never leaves an interface. Rules that are resources of their own are added beside it.
 */
final class SecurityGroupEmitter implements Emitter<SecurityGroup> {
    private static final Json NOTHING = JsonObject.builder()
            .put("CidrIp", "127.0.0.1/32")
            .put("IpProtocol", "tcp")
            .put("FromPort", 1)
            .put("ToPort", 1)
            .put("Description", "Nothing, in place of the default rule that lets everything out")
            .build();
    private static final Attributes ATTRIBUTES = Attributes.NONE.getAtt(Property.NAME, "GroupId", "Id");

    @Override
    public String type(SecurityGroup securityGroup) {
        return "AWS::EC2::SecurityGroup";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(SecurityGroup securityGroup, Values values) {
        return Body.of(JsonObject.builder()
                .put("GroupDescription", securityGroup.description())
                .put("VpcId", values.of(securityGroup.vpc()))
                .put("SecurityGroupEgress", Json.array(NOTHING))
                .put("Tags", values.tags(securityGroup.tags()))
                .build());
    }
}
