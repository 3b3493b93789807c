package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * An ECS cluster with the capacity providers FARGATE and FARGATE_SPOT, the first its default.
 *
 * @param namespace the ARN of the default Service Connect namespace
 * @param sessions how shell sessions are kept, where any service allows them
 */
public record Cluster(
        Identity identity,
        Value name,
        Insights insights,
        Optional<Value> namespace,
        Optional<Sessions> sessions,
        List<Tag> tags)
        implements Resource {
    /**
     * Shell sessions.
     *
     * @param logGroup the name of the log group that they are recorded in
     * @param recordEncrypted whether that group is encrypted with a key of one's own; the agent ends each session where this is said
     *     and is not so
     * @param key the ARN of a key that encrypts them on their way, over TLS
     */
    public record Sessions(Value logGroup, boolean recordEncrypted, Optional<Value> key) {}

    /** How much Container Insights records. */
    public enum Insights {
        DISABLED,
        ENABLED,
        ENHANCED
    }
}
