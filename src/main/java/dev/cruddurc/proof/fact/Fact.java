package dev.cruddurc.proof.fact;

import java.util.Comparator;

/**
 * One thing that a target says.
 *
 * @param resource the canonical key: the CloudFormation type and what the resource is called in its template
 * @param path the attribute in the words of CloudFormation's resource schema, or after {@code terraform.} in Terraform's
 */
public record Fact(ResourceKey resource, String path, Term value) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::resource)
            .thenComparing(Fact::path)
            .thenComparing(fact -> fact.value().toString());

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return resource + " " + path + " = " + value;
    }
}
