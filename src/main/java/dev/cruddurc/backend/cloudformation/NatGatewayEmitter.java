package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.NatGateway;
import dev.cruddurc.model.Value.Property;

/** A NAT gateway with a public address. */
final class NatGatewayEmitter implements Emitter<NatGateway> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(NatGateway natGateway) {
        return "AWS::EC2::NatGateway";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(NatGateway natGateway, Values values) {
        return Body.of(JsonObject.builder()
                        .put("ConnectivityType", "public")
                        .put("SubnetId", values.of(natGateway.subnet()))
                        .put("AllocationId", values.of(natGateway.address()))
                        .put("Tags", values.tags(natGateway.tags()))
                        .build())
                .after(values.after(natGateway.dependsOn()));
    }
}
