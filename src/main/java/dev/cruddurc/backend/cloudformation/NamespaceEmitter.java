package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Namespace;
import dev.cruddurc.model.Value.Property;

/** A namespace of Service Connect. */
final class NamespaceEmitter implements Emitter<Namespace> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.getAtt(Property.ARN, "Arn", "Arn");

    @Override
    public String type(Namespace namespace) {
        return "AWS::ServiceDiscovery::HttpNamespace";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Namespace namespace, Values values) {
        return Body.of(JsonObject.builder()
                .put("Name", values.of(namespace.name()))
                .put("Tags", values.tags(namespace.tags()))
                .build());
    }
}
