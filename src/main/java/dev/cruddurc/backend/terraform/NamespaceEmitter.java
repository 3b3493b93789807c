package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Namespace;
import dev.cruddurc.model.Value.Property;

/** A Cloud Map HTTP namespace. */
final class NamespaceEmitter implements Emitter<Namespace> {
    @Override
    public String type(Namespace namespace) {
        return "aws_service_discovery_http_namespace";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Namespace namespace, RootModule module) {
        module.add(namespace, module.body().put("name", namespace.name()).tags(namespace.tags()));
    }
}
