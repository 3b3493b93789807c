package dev.cruddurc.model;

import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a resource exists: the place in the file that asked for it, and the pass that made it.
 *
 * @param parts places of single attributes, where they are said elsewhere than the resource as a whole; a name comes again where
 *     several places say one attribute
 */
public record Origin(Span span, String pass, List<Part> parts) {
    public Origin {
        parts = List.copyOf(parts);
    }

    /** The place that says one attribute, by the name of the record's component. */
    public record Part(String attribute, Span span) {}

    /** An origin without places of single attributes. */
    public static Origin of(Span span, String pass) {
        return new Origin(span, pass, List.of());
    }

    /** The same with the place of one attribute. */
    public Origin part(String attribute, Span place) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(attribute, place));
        return new Origin(span, pass, more);
    }

    /** The same with further places. */
    public Origin parts(List<Part> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Part> more = new ArrayList<>(parts);
        more.addAll(further);
        return new Origin(span, pass, more);
    }

    /** The place of an attribute: its own, or that of the whole. */
    public Span of(String attribute) {
        return parts.stream()
                .filter(part -> part.attribute().equals(attribute))
                .map(Part::span)
                .findFirst()
                .orElse(span);
    }
}
