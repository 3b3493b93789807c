package dev.cruddurc.model;

import java.util.List;

/**
 * What a resource is called for ever: the keys that lead to it and its kind, never a position. Logical ids and Terraform addresses
 * come from it through {@link Naming}.
 *
 * @param path keys of the user's and fixed words, such as {@code backend-flask} and {@code execution}; may be empty
 * @param kind a noun in kebab-case, such as {@code task-definition}
 */
public record Id(List<String> path, String kind) implements Comparable<Id> {
    public Id {
        path = List.copyOf(path);
    }

    /** An id of a kind under keys. */
    public static Id of(String kind, String... path) {
        return new Id(List.of(path), kind);
    }

    @Override
    public int compareTo(Id other) {
        return toString().compareTo(other.toString());
    }

    // A record's own methods are linked at run time, each for more than all its work of a compile.

    @Override
    public boolean equals(Object other) {
        return other instanceof Id id && kind.equals(id.kind) && path.equals(id.path);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + kind.hashCode();
    }

    /** {@code backend-flask/execution/role}. */
    @Override
    public String toString() {
        return path.isEmpty() ? kind : String.join("/", path) + "/" + kind;
    }
}
