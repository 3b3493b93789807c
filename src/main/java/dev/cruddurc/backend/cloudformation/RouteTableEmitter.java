package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.RouteTable;
import dev.cruddurc.model.Value.Property;

/** A route table. */
final class RouteTableEmitter implements Emitter<RouteTable> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(RouteTable routeTable) {
        return "AWS::EC2::RouteTable";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(RouteTable routeTable, Values values) {
        return Body.of(JsonObject.builder()
                .put("VpcId", values.of(routeTable.vpc()))
                .put("Tags", values.tags(routeTable.tags()))
                .build());
    }
}
