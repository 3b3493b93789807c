package dev.cruddurc.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole system as it will exist. Immutable; no record, since what lies in each stage is found once and kept. */
public final class Deployment {
    private final Naming naming;
    private final String region;
    private final Optional<String> account;
    private final List<Stage> stages;
    private final int spread;
    private final Map<Id, Resource> resources;
    private final Map<Stage, List<Resource>> byStage = new HashMap<>();
    private final Optional<StateBackend> state;
    private final Optional<String> bucket;
    private final List<Scanner> suppressions;

    /**
     * A system without suppressions.
     *
     * @param stages in the order of deployment; none is empty
     * @param spread over how many further stages the services are spread, of which some may be empty; 0 where they are not
     * @param resources sorted by id, each id once
     */
    public Deployment(
            Naming naming,
            String region,
            Optional<String> account,
            List<Stage> stages,
            int spread,
            Map<Id, Resource> resources,
            Optional<StateBackend> state,
            Optional<String> bucket) {
        this(naming, region, account, stages, spread, resources, state, bucket, List.of());
    }

    /**
     * A system.
     *
     * @param stages in the order of deployment; none is empty
     * @param spread over how many further stages the services are spread, of which some may be empty; 0 where they are not
     * @param resources sorted by id, each id once
     * @param suppressions the scanners whose accepted findings are suppressed, each once
     */
    public Deployment(
            Naming naming,
            String region,
            Optional<String> account,
            List<Stage> stages,
            int spread,
            Map<Id, Resource> resources,
            Optional<StateBackend> state,
            Optional<String> bucket,
            List<Scanner> suppressions) {
        this.naming = naming;
        this.region = region;
        this.account = account;
        this.stages = List.copyOf(stages);
        this.spread = spread;
        this.resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        this.state = state;
        this.bucket = bucket;
        this.suppressions = List.copyOf(suppressions);
        for (Resource resource : this.resources.values()) {
            List<Resource> ofStage = byStage.get(resource.stage());
            if (ofStage == null) {
                ofStage = new ArrayList<>();
                byStage.put(resource.stage(), ofStage);
            }
            ofStage.add(resource);
        }
    }

    /**
     * An S3 bucket for Terraform state.
     *
     * @param prefix where in the bucket the system's states lie; without region and environment, which {@link #stateKey} adds
     * @param lockfile whether a file beside the state locks it
     */
    public record StateBackend(String bucket, String prefix, String region, boolean lockfile) {}

    /** What makes its names. */
    public Naming naming() {
        return naming;
    }

    /** The region of all of it. */
    public String region() {
        return region;
    }

    /** The only account it may be deployed to, where the file pins one. */
    public Optional<String> account() {
        return account;
    }

    /** The stages in the order of deployment; none is empty. */
    public List<Stage> stages() {
        return stages;
    }

    /** Over how many further stages the services are spread; 0 where they are not. */
    public int spread() {
        return spread;
    }

    /** All resources, sorted by id. */
    public Map<Id, Resource> resources() {
        return resources;
    }

    /** Where Terraform keeps its state, where the file says so. */
    public Optional<StateBackend> state() {
        return state;
    }

    /** Where templates go that are too large to be sent, where the file says so. */
    public Optional<String> bucket() {
        return bucket;
    }

    /** The scanners whose accepted findings are suppressed in the artifacts; none unless the file asks for it. */
    public List<Scanner> suppressions() {
        return suppressions;
    }

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
        return Collections.unmodifiableList(byStage.getOrDefault(stage, List.of()));
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
