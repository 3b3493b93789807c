package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.GatewayAttachment;

/** An internet gateway at a network. */
final class GatewayAttachmentEmitter implements Emitter<GatewayAttachment> {
    @Override
    public String type(GatewayAttachment attachment) {
        return "aws_internet_gateway_attachment";
    }

    @Override
    public void emit(GatewayAttachment attachment, RootModule module) {
        Body body = module.body().put("vpc_id", attachment.vpc()).put("internet_gateway_id", attachment.gateway());
        module.add(attachment, body);
    }
}
