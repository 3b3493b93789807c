package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.RouteTable;

/** A route table; its routes are resources of their own. */
final class RouteTableEmitter implements Emitter<RouteTable> {
    @Override
    public String type(RouteTable table) {
        return "aws_route_table";
    }

    @Override
    public void emit(RouteTable table, RootModule module) {
        module.add(table, module.body().put("vpc_id", table.vpc()).tags(table.tags()));
    }
}
