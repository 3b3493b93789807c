package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.WebAclAssociation;

/** A web ACL before a load balancer. */
final class WebAclAssociationEmitter implements Emitter<WebAclAssociation> {
    @Override
    public String type(WebAclAssociation webAclAssociation) {
        return "AWS::WAFv2::WebACLAssociation";
    }

    @Override
    public Body emit(WebAclAssociation webAclAssociation, Values values) {
        return Body.of(JsonObject.builder()
                .put("ResourceArn", values.of(webAclAssociation.loadBalancer()))
                .put("WebACLArn", values.of(webAclAssociation.webAcl()))
                .build());
    }
}
