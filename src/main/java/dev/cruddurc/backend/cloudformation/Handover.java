package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How stages hand over: an output of one stack, and a parameter of the same name of the next. Neither exports nor defaults: the
 * one who deploys carries the values, and a stack can be taken down without asking who imports from it.
 */
final class Handover {
    private Handover() {}

    /** The name of both ends: the logical id and the property's word. */
    static String name(Resource resource, Property property) {
        return name(Naming.logicalId(resource.id()), resource, property);
    }

    /** The same, where the logical id is known. */
    static String name(String logicalId, Resource resource, Property property) {
        return logicalId + spelling(resource, property).word();
    }

    /** The names of all that a resource could hand over. */
    static List<String> names(Resource resource) {
        List<String> out = new ArrayList<>();
        for (Property property : Emitters.attributes(resource).spellings().keySet()) {
            out.add(name(resource, property));
        }
        return out;
    }

    /** What reads a property of a resource in its own template. */
    static Reference read(String logicalId, Resource resource, Property property) {
        return new Reference(logicalId, spelling(resource, property).attribute());
    }

    /** The receiving end. */
    static Json parameter(String name, Resource resource, Property property) {
        return JsonObject.builder()
                .put("Type", isList(property) ? "CommaDelimitedList" : "String")
                .put("Description", "Output " + name + " of stage " + resource.stage())
                .build();
    }

    /** The giving end. A list becomes text, since an output cannot be one. */
    static Json output(Resource resource, Property property, Stage stage) {
        if (!resource.stage().equals(stage)) {
            throw new IllegalStateException(resource.id() + " is not of stage " + stage);
        }
        Json value = read(Naming.logicalId(resource.id()), resource, property).json();
        return JsonObject.of("Value", isList(property) ? Intrinsic.join(",", value) : value);
    }

    private static boolean isList(Property property) {
        return property == Property.NAME_SERVERS;
    }

    private static Attributes.Spelling spelling(Resource resource, Property property) {
        Optional<Attributes.Spelling> spelling = Emitters.attributes(resource).of(property);
        if (spelling.isEmpty()) {
            throw new IllegalStateException(resource.id() + " has no " + property);
        }
        return spelling.get();
    }
}
