package dev.cruddurc.proof.fact;

import java.util.List;

/**
 * A resource as one side writes it.
 *
 * @param address {@code stage/name} in that side's words
 * @param base the address without the key of an instance, by which others refer to it
 * @param body its arguments; references in it have addresses
 * @param after addresses that it waits for although it does not refer to them
 */
public record Node(String stage, String address, String base, String type, Term.Mapping body, List<String> after) {
    public Node {
        after = List.copyOf(after);
    }

    /** The last part of the address, without type, stage and key of an instance. */
    public String label() {
        String name = base.substring(base.indexOf('/') + 1);
        return name.substring(name.indexOf('.') + 1);
    }
}
