package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.GatewayAttachment;

/** An internet gateway at a network. */
final class GatewayAttachmentEmitter implements Emitter<GatewayAttachment> {
    @Override
    public String type(GatewayAttachment gatewayAttachment) {
        return "AWS::EC2::VPCGatewayAttachment";
    }

    @Override
    public Body emit(GatewayAttachment gatewayAttachment, Values values) {
        return Body.of(JsonObject.builder()
                .put("VpcId", values.of(gatewayAttachment.vpc()))
                .put("InternetGatewayId", values.of(gatewayAttachment.gateway()))
                .build());
    }
}
