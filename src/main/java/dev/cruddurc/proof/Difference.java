package dev.cruddurc.proof;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.proof.fact.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * Where the two sides do not mean the same.
 *
 * @param cloudFormation what CloudFormation says; empty where it says nothing
 * @param terraform what Terraform says; empty where it says nothing
 * @param place the line that asked for it, where the resource is one of the model's
 */
public record Difference(
        ResourceKey resource, String path, List<String> cloudFormation, List<String> terraform, Optional<Span> place) {
    public Difference {
        cloudFormation = List.copyOf(cloudFormation);
        terraform = List.copyOf(terraform);
    }

    @Override
    public String toString() {
        return resource + " " + path + ": CloudFormation " + said(cloudFormation) + ", Terraform " + said(terraform);
    }

    private static String said(List<String> values) {
        return values.isEmpty() ? "says nothing" : String.join(" and ", values);
    }
}
