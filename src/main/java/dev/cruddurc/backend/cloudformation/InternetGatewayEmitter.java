package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.InternetGateway;
import dev.cruddurc.model.Value.Property;

/** An internet gateway. */
final class InternetGatewayEmitter implements Emitter<InternetGateway> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(InternetGateway internetGateway) {
        return "AWS::EC2::InternetGateway";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(InternetGateway internetGateway, Values values) {
        return Body.of(JsonObject.of("Tags", values.tags(internetGateway.tags())));
    }
}
