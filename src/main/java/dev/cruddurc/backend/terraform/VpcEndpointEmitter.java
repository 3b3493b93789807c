package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import dev.cruddurc.model.VpcEndpoint;

/** A way to an AWS service without the internet. */
final class VpcEndpointEmitter implements Emitter<VpcEndpoint> {
    @Override
    public String type(VpcEndpoint endpoint) {
        return "aws_vpc_endpoint";
    }

    @Override
    public void emit(VpcEndpoint endpoint, RootModule module) {
        String prefix = endpoint.prefix(module.region());
        Value service = Value.join(Value.text(prefix + "."), Pseudo.REGION, Value.text("." + endpoint.service()));
        Body body = module.body()
                .put("vpc_id", endpoint.vpc())
                .put("service_name", service)
                .put("vpc_endpoint_type", endpoint.isInterface() ? "Interface" : "Gateway");
        if (endpoint.isInterface()) {
            body.put("private_dns_enabled", true);
        }
        body.values("subnet_ids", endpoint.subnets())
                .values("security_group_ids", endpoint.securityGroups())
                .values("route_table_ids", endpoint.routeTables());
        module.add(endpoint, body.tags(endpoint.tags()));
    }
}
