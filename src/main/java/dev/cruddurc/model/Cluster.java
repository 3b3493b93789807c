package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * An ECS cluster with the capacity providers FARGATE and FARGATE_SPOT, the first its default.
 *
 * @param namespace the ARN of the default Service Connect namespace
 * @param execLogGroup the log group of shell sessions, where any service allows them
 */
public record Cluster(
        Identity identity,
        Value name,
        Insights insights,
        Optional<Value> namespace,
        Optional<Value> execLogGroup,
        List<Tag> tags)
        implements Resource {
    /** How much Container Insights records. */
    public enum Insights {
        DISABLED,
        ENABLED,
        ENHANCED
    }
}
