package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A property that one stage hands to a later one: an output there and a variable here, of one name. */
record HandOver(Resource resource, Property property) {
    /** Snake case of the id and the property: {@code backend_flask_repository_arn}. */
    String name() {
        Id id = resource.id();
        List<String> path = new ArrayList<>(id.path());
        path.add(id.kind());
        return Naming.label(new Id(path, id.kind())) + "_" + word();
    }

    String description() {
        return "The " + word().replace('_', ' ') + " of " + resource.id();
    }

    String type() {
        return property == Property.NAME_SERVERS ? "list(string)" : "string";
    }

    /** The property; {@code id} for what the model names a resource by where AWS calls that an id. */
    private String word() {
        return property == Property.NAME
                        && Emitters.attribute(resource, property).endsWith("id}")
                ? "id"
                : property.name().toLowerCase(Locale.ROOT);
    }
}
