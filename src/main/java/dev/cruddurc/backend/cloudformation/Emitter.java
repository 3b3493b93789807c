package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.model.Resource;

/** Spells one kind of resource. */
interface Emitter<R extends Resource> {
    /** The name of its type in a template. */
    String type(R resource);

    /** What other resources can read of it. */
    default Attributes attributes() {
        return Attributes.NONE;
    }

    /** The resource, without its type. */
    Body emit(R resource, Values values);
}
