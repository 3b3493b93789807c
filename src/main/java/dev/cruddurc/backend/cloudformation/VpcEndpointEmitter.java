package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import dev.cruddurc.model.VpcEndpoint;

/** A way to a service; an interface endpoint takes over the service's own DNS name. */
final class VpcEndpointEmitter implements Emitter<VpcEndpoint> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(VpcEndpoint vpcEndpoint) {
        return "AWS::EC2::VPCEndpoint";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(VpcEndpoint vpcEndpoint, Values values) {
        String prefix = vpcEndpoint.prefix(values.region());
        Value name = Value.join(Value.text(prefix + "."), Pseudo.REGION, Value.text("." + vpcEndpoint.service()));
        JsonObject.Builder out = JsonObject.builder()
                .put("VpcId", values.of(vpcEndpoint.vpc()))
                .put("ServiceName", values.of(name))
                .put("VpcEndpointType", vpcEndpoint.isInterface() ? "Interface" : "Gateway");
        if (vpcEndpoint.isInterface()) {
            out.put("PrivateDnsEnabled", true)
                    .put("SubnetIds", Json.array(values.all(vpcEndpoint.subnets())))
                    .put("SecurityGroupIds", Json.array(values.all(vpcEndpoint.securityGroups())));
        } else {
            out.put("RouteTableIds", Json.array(values.all(vpcEndpoint.routeTables())));
        }
        return Body.of(out.put("Tags", values.tags(vpcEndpoint.tags())).build());
    }
}
