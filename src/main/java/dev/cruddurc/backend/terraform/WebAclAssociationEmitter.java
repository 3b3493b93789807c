package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.WebAclAssociation;

/** A web ACL before a load balancer. */
final class WebAclAssociationEmitter implements Emitter<WebAclAssociation> {
    @Override
    public String type(WebAclAssociation association) {
        return "aws_wafv2_web_acl_association";
    }

    @Override
    public void emit(WebAclAssociation association, RootModule module) {
        Body body =
                module.body().put("resource_arn", association.loadBalancer()).put("web_acl_arn", association.webAcl());
        module.add(association, body);
    }
}
