package dev.cruddurc.proof;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.proof.fact.Side;
import java.util.List;

/**
 * What one backend wrote, with one thing changed.
 *
 * @param kind what was done to what, without the names of resources: the operator, the resource's type and the path
 * @param place the same with the names
 * @param file the artifact that was changed
 */
record Mutant(Side side, String kind, String place, String file, JsonObject document) {
    /** The certificate of the changed artifacts. */
    Certificate proof(Example example) {
        return Proof.of(
                artifacts(Side.CLOUDFORMATION, example.cloudFormation()),
                artifacts(Side.TERRAFORM, example.terraform()),
                example.deployment());
    }

    private List<Artifact> artifacts(Side of, List<Artifact> artifacts) {
        return artifacts.stream()
                .map(artifact -> of == side && artifact.path().equals(file)
                        ? new Artifact(file, JsonWriter.compact(document))
                        : artifact)
                .toList();
    }
}
