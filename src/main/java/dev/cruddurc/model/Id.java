package dev.cruddurc.model;

import java.util.List;

/**
 * What a resource is called for ever: the keys that lead to it and its kind, never a position. Logical ids and Terraform addresses
 * come from it through {@link Naming}. No record, since it is a key of most maps: its hash and its spellings are computed
 * once.
 */
public final class Id implements Comparable<Id> {
    private final List<String> path;
    private final String kind;
    private final int hash;
    // Made when first asked for, since many an id is only a key. Threads that race make equal texts.
    private String text = "";
    private String logicalId = "";
    private String label = "";

    /**
     * An id.
     *
     * @param path keys of the user's and fixed words, such as {@code backend-flask} and {@code execution}; may be empty
     * @param kind a noun in kebab-case, such as {@code task-definition}
     */
    public Id(List<String> path, String kind) {
        this.path = List.copyOf(path);
        this.kind = kind;
        this.hash = 31 * this.path.hashCode() + kind.hashCode();
    }

    /** An id of a kind under keys. */
    public static Id of(String kind, String... path) {
        return new Id(List.of(path), kind);
    }

    /** The keys that lead to the resource. */
    public List<String> path() {
        return path;
    }

    /** What it is. */
    public String kind() {
        return kind;
    }

    @Override
    public int compareTo(Id other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof Id id && hash == id.hash && kind.equals(id.kind) && path.equals(id.path));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** {@code backend-flask/execution/role}. */
    @Override
    public String toString() {
        if (text.isEmpty()) {
            text = path.isEmpty() ? kind : String.join("/", path) + "/" + kind;
        }
        return text;
    }

    String logicalId() {
        if (logicalId.isEmpty()) {
            logicalId = Naming.spellLogicalId(this);
        }
        return logicalId;
    }

    String label() {
        if (label.isEmpty()) {
            label = Naming.spellLabel(this);
        }
        return label;
    }
}
