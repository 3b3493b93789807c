package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.InternetGateway;

/** An internet gateway; that it is attached is a resource of its own, for others to wait for. */
final class InternetGatewayEmitter implements Emitter<InternetGateway> {
    @Override
    public String type(InternetGateway gateway) {
        return "aws_internet_gateway";
    }

    @Override
    public void emit(InternetGateway gateway, RootModule module) {
        module.add(gateway, module.body().tags(gateway.tags()));
    }
}
