package dev.cruddurc.change;

import java.util.List;

/**
 * What happens to one resource.
 *
 * @param name logical id or address
 * @param place the line that asks for it, or asked; empty where nobody knows
 * @param because the resource whose replacement causes it, where that is the only cause; else empty
 */
public record ResourceChange(
        String stage,
        String name,
        String type,
        Kind kind,
        List<AttributeChange> attributes,
        Effect effect,
        String place,
        String because) {
    public ResourceChange {
        attributes = List.copyOf(attributes);
    }
}
