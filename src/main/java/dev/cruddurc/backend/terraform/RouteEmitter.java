package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Route;

/** A default route. */
final class RouteEmitter implements Emitter<Route> {
    @Override
    public String type(Route route) {
        return "aws_route";
    }

    @Override
    public void emit(Route route, RootModule module) {
        Body body = module.body().put("route_table_id", route.table());
        switch (route.destination()) {
            case IPV4 -> body.put("destination_cidr_block", "0.0.0.0/0");
            case IPV6 -> body.put("destination_ipv6_cidr_block", "::/0");
        }
        switch (route.via()) {
            case INTERNET_GATEWAY -> body.put("gateway_id", route.gateway());
            case NAT_GATEWAY -> body.put("nat_gateway_id", route.gateway());
        }
        module.add(route, body.references("depends_on", module.addresses(route.dependsOn())));
    }
}
