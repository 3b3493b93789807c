package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.backend.cloudformation.Body.Companion;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Vpc;

/** A network. An IPv6 range is a resource of its own beside it. */
final class VpcEmitter implements Emitter<Vpc> {
    /** What the logical id of the IPv6 range adds to that of the network. */
    static final String IPV6_SUFFIX = "Ipv6CidrBlock";

    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(Vpc vpc) {
        return "AWS::EC2::VPC";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Vpc vpc, Values values) {
        Body body = Body.of(JsonObject.builder()
                .put("CidrBlock", vpc.cidr())
                .put("EnableDnsHostnames", true)
                .put("EnableDnsSupport", true)
                .put("Tags", values.tags(vpc.tags()))
                .build());
        return vpc.ipv6() ? body.with(ipv6(vpc, values)) : body;
    }

    private static Companion ipv6(Vpc vpc, Values values) {
        JsonObject properties = JsonObject.builder()
                .put("VpcId", values.attribute(vpc.id(), Property.NAME))
                .put("AmazonProvidedIpv6CidrBlock", true)
                .build();
        return new Companion(IPV6_SUFFIX, "AWS::EC2::VPCCidrBlock", properties);
    }
}
