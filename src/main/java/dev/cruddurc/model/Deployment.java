package dev.cruddurc.model;

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
 * @param resources sorted by id, each id once
 * @param state where Terraform keeps its state, where the file says so
 */
public record Deployment(
        Naming naming,
        String region,
        Optional<String> account,
        List<Stage> stages,
        Map<Id, Resource> resources,
        Optional<StateBackend> state) {
    public Deployment {
        stages = List.copyOf(stages);
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /** An S3 bucket for Terraform state; each stage has its own key under the prefix. */
    public record StateBackend(String bucket, String prefix, String region, boolean lockfile) {}

    /** The resources of a stage, by id. */
    public List<Resource> resources(Stage stage) {
        return resources.values().stream()
                .filter(resource -> resource.stage().equals(stage))
                .toList();
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
