package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Deployment;
import java.util.List;

/** Writes {@code cloudformation/<stage>.template.json} for each stage. */
public final class CloudFormationBackend {
    private CloudFormationBackend() {}

    /** The templates of a deployment, in the order of its stages. */
    public static List<Artifact> emit(Deployment deployment) {
        return List.of();
    }
}
