package dev.cruddurc.proof.fact;

import java.util.Comparator;

/** What both targets call a resource once they are understood: its CloudFormation type and its logical id. */
public record ResourceKey(String type, String name) implements Comparable<ResourceKey> {
    private static final Comparator<ResourceKey> ORDER =
            Comparator.comparing(ResourceKey::name).thenComparing(ResourceKey::type);

    @Override
    public int compareTo(ResourceKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
