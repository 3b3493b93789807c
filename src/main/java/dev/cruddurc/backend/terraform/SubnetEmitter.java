package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Subnet;

/** A range of a network in one zone. */
final class SubnetEmitter implements Emitter<Subnet> {
    /** Amazon gives a network a /56, and a subnet is a /64. */
    private static final int IPV6_BITS = 8;

    @Override
    public String type(Subnet subnet) {
        return "aws_subnet";
    }

    @Override
    public void emit(Subnet subnet, RootModule module) {
        Body body = module.body()
                .put("vpc_id", subnet.vpc())
                .put("cidr_block", subnet.cidr())
                .put("availability_zone_id", subnet.zone())
                .put("map_public_ip_on_launch", false);
        if (subnet.ipv6Index().isPresent()) {
            String range = module.address(subnet.vpc().resource()) + ".ipv6_cidr_block";
            int index = subnet.ipv6Index().get();
            body.expression("ipv6_cidr_block", "cidrsubnet(" + range + ", " + IPV6_BITS + ", " + index + ")");
        }
        module.add(subnet, body.tags(subnet.tags()));
    }
}
