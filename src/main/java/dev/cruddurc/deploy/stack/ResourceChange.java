package dev.cruddurc.deploy.stack;

import java.util.List;

/**
 * What a change set does to one resource.
 *
 * @param action {@code Add}, {@code Modify}, {@code Remove}, {@code Import} or what was invented later
 * @param replacement {@code True}, {@code False}, {@code Conditional}, or empty where it is not a modification
 * @param policy what happens to what exists: {@code Delete}, {@code Retain}, {@code ReplaceAndDelete} and so on; may be empty
 * @param details what of it changes, and why
 */
public record ResourceChange(
        String action,
        String logicalId,
        String physicalId,
        String type,
        String replacement,
        String policy,
        List<Detail> details) {
    public ResourceChange {
        details = List.copyOf(details);
    }

    /**
     * A property that changes.
     *
     * @param property its name, or the attribute's, such as {@code Tags}
     * @param before may be empty
     * @param after may be empty
     */
    public record Detail(String property, String before, String after) {}
}
