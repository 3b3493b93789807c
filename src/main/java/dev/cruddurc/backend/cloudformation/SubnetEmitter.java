package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Subnet;
import dev.cruddurc.model.Value.Property;
import java.util.List;

/** A subnet. Its IPv6 range is cut from that of the network, which is known only when that has one. */
final class SubnetEmitter implements Emitter<Subnet> {
    /** Ranges of /64 in the /56 that AWS gives a network. */
    private static final int SUBNETS = 256;

    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(Subnet subnet) {
        return "AWS::EC2::Subnet";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Subnet subnet, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("VpcId", values.of(subnet.vpc()))
                .put("AvailabilityZoneId", subnet.zone())
                .put("CidrBlock", subnet.cidr());
        if (subnet.ipv6Index().isPresent()) {
            out.put("Ipv6CidrBlock", ipv6(subnet, subnet.ipv6Index().get(), values));
        }
        Body body = Body.of(out.put("MapPublicIpOnLaunch", false)
                .put("Tags", values.tags(subnet.tags()))
                .build());
        return subnet.ipv6Index().isPresent()
                ? body.after(List.of(values.refer(subnet.vpc().resource()) + VpcEmitter.IPV6_SUFFIX))
                : body;
    }

    private static Json ipv6(Subnet subnet, int index, Values values) {
        Json range =
                Intrinsic.select(0, Intrinsic.getAtt(values.refer(subnet.vpc().resource()), "Ipv6CidrBlocks"));
        Json cut = JsonObject.of("Fn::Cidr", Json.array(range, Json.of(SUBNETS), Json.of(64)));
        return Intrinsic.select(index, cut);
    }
}
