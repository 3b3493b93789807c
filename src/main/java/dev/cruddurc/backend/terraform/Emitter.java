package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value.Property;

/** Spells one kind of resource of the model as one or more of Terraform's. */
interface Emitter<R extends Resource> {
    /** The Terraform type of its main resource: that which others refer to and wait for. */
    String type(R resource);

    /** What Terraform calls a property of the main resource; most have an id and many an ARN. */
    default String attribute(Property property) {
        return switch (property) {
            case NAME -> "id";
            case ARN -> "arn";
            case STREAMS_ARN, DNS_NAME, CANONICAL_ZONE, FULL_NAME, NAME_SERVERS ->
                throw new IllegalStateException(getClass().getSimpleName() + " knows no " + property);
        };
    }

    /** Adds the resource to the root module of its stage. */
    void emit(R resource, RootModule module);
}
