package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.RouteTableAssociation;

/** The table that a subnet follows. */
final class RouteTableAssociationEmitter implements Emitter<RouteTableAssociation> {
    @Override
    public String type(RouteTableAssociation association) {
        return "aws_route_table_association";
    }

    @Override
    public void emit(RouteTableAssociation association, RootModule module) {
        Body body = module.body().put("subnet_id", association.subnet()).put("route_table_id", association.table());
        module.add(association, body);
    }
}
