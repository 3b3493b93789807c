package dev.cruddurc.backend.terraform;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Deployment;
import java.util.List;

/** Writes {@code terraform/<stage>/main.tf.json} for each stage. */
public final class TerraformBackend {
    private TerraformBackend() {}

    /** The root modules of a deployment, in the order of its stages. */
    public static List<Artifact> emit(Deployment deployment) {
        return List.of();
    }
}
