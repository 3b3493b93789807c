package dev.cruddurc.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole system as it will exist.
 *
 * @param account the only account it may be deployed to, where the file pins one
 * @param stages in the order of deployment; none is empty
 * @param spread over how many further stages the services are spread, of which some may be empty; 0 where they are not
 * @param resources sorted by id, each id once
 * @param state where Terraform keeps its state, where the file says so
 * @param bucket where templates go that are too large to be sent, where the file says so
 */
public record Deployment(
        Naming naming,
        String region,
        Optional<String> account,
        List<Stage> stages,
        int spread,
        Map<Id, Resource> resources,
        Optional<StateBackend> state,
        Optional<String> bucket) {
    public Deployment {
        stages = List.copyOf(stages);
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /**
     * An S3 bucket for Terraform state.
     *
     * @param prefix where in the bucket the system's states lie; without region and environment, which {@link #stateKey} adds
     * @param lockfile whether a file beside the state locks it
     */
    public record StateBackend(String bucket, String prefix, String region, boolean lockfile) {}

    /**
     * Where in the bucket a stage's state lies. Like stacks, states of two regions or environments never meet, and the foundation is
     * shared by the environments of a region: {@code cruddur/eu-west-1/prod/services.tfstate}.
     */
    public String stateKey(StateBackend backend, Stage stage) {
        String shared = backend.prefix() + "/" + region + "/";
        String environment = stage.equals(Stage.FOUNDATION)
                ? ""
                : naming.environment().isPresent() ? naming.environment().get() + "/" : "";
        return shared + environment + stage.name() + ".tfstate";
    }

    /** All stages that there could be, in the order of deployment, with those that are empty. */
    public List<Stage> possibleStages() {
        return Stage.all(spread);
    }

    /** The resources of a stage, by id. */
    public List<Resource> resources(Stage stage) {
        List<Resource> ofStage = new ArrayList<>();
        for (Resource resource : resources.values()) {
            if (resource.stage().equals(stage)) {
                ofStage.add(resource);
            }
        }
        return Collections.unmodifiableList(ofStage);
    }

    /** The resource of an id; the absence of one is a defect of the lowering. */
    public Resource resource(Id id) {
        Resource resource = resources.get(id);
        if (resource == null) {
            throw new IllegalStateException("no resource " + id);
        }
        return resource;
    }
}
