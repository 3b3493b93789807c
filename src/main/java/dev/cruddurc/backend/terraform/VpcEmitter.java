package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Vpc;

/** A network. */
final class VpcEmitter implements Emitter<Vpc> {
    @Override
    public String type(Vpc vpc) {
        return "aws_vpc";
    }

    @Override
    public void emit(Vpc vpc, RootModule module) {
        Body body = module.body()
                .put("cidr_block", vpc.cidr())
                .put("enable_dns_support", true)
                .put("enable_dns_hostnames", true)
                .put("assign_generated_ipv6_cidr_block", vpc.ipv6());
        module.add(vpc, body.tags(vpc.tags()));
    }
}
