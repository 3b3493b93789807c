package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.ElasticIp;

/** A fixed public address; what a NAT gateway names it by is its allocation, which is Terraform's id of it. */
final class ElasticIpEmitter implements Emitter<ElasticIp> {
    @Override
    public String type(ElasticIp address) {
        return "aws_eip";
    }

    @Override
    public void emit(ElasticIp address, RootModule module) {
        Body body = module.body().put("domain", "vpc").tags(address.tags());
        module.add(address, body.references("depends_on", module.addresses(address.dependsOn())));
    }
}
