package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.model.Value.Property;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What can be read of a type, and how: by {@code Ref} or by {@code Fn::GetAtt}. */
record Attributes(Map<Property, Spelling> spellings) {
    /** Of a type that nothing refers to. */
    static final Attributes NONE = new Attributes(new EnumMap<>(Property.class));

    Attributes {
        Map<Property, Spelling> ordered = new EnumMap<>(Property.class);
        ordered.putAll(spellings);
        spellings = Collections.unmodifiableMap(ordered);
    }

    /**
     * How one property is read.
     *
     * @param attribute the attribute of {@code Fn::GetAtt}; empty for {@code Ref}
     * @param word what names of parameters and outputs call it, after the resource's logical id
     */
    record Spelling(Optional<String> attribute, String word) {}

    /** Also a property that {@code Ref} gives. */
    Attributes ref(Property property, String word) {
        return with(property, new Spelling(Optional.empty(), word));
    }

    /** Also a property that {@code Fn::GetAtt} gives. */
    Attributes getAtt(Property property, String attribute, String word) {
        return with(property, new Spelling(Optional.of(attribute), word));
    }

    /** How a property is read; empty where the type has no such thing. */
    Optional<Spelling> of(Property property) {
        return Optional.ofNullable(spellings.get(property));
    }

    private Attributes with(Property property, Spelling spelling) {
        Map<Property, Spelling> more = new EnumMap<>(Property.class);
        more.putAll(spellings);
        more.put(property, spelling);
        return new Attributes(more);
    }
}
