package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.NatGateway;

/** A NAT gateway with a public address. */
final class NatGatewayEmitter implements Emitter<NatGateway> {
    @Override
    public String type(NatGateway gateway) {
        return "aws_nat_gateway";
    }

    @Override
    public void emit(NatGateway gateway, RootModule module) {
        Body body = module.body()
                .put("connectivity_type", "public")
                .put("subnet_id", gateway.subnet())
                .put("allocation_id", gateway.address())
                .tags(gateway.tags());
        module.add(gateway, body.references("depends_on", module.addresses(gateway.dependsOn())));
    }
}
