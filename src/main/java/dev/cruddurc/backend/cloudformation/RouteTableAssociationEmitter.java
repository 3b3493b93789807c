package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.RouteTableAssociation;

/** The table of a subnet. */
final class RouteTableAssociationEmitter implements Emitter<RouteTableAssociation> {
    @Override
    public String type(RouteTableAssociation routeTableAssociation) {
        return "AWS::EC2::SubnetRouteTableAssociation";
    }

    @Override
    public Body emit(RouteTableAssociation routeTableAssociation, Values values) {
        return Body.of(JsonObject.builder()
                .put("SubnetId", values.of(routeTableAssociation.subnet()))
                .put("RouteTableId", values.of(routeTableAssociation.table()))
                .build());
    }
}
