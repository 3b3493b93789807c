package dev.cruddurc.model;

import java.util.Optional;

/**
 * Keeps a metric of a service near a target.
 *
 * @param target per cent for cpu and memory, requests a minute and task for requests
 * @param requests the load balancer and target group whose requests count; exactly for {@link Metric#REQUESTS}
 */
public record ScalingPolicy(
        Identity identity,
        String name,
        Value.Attribute scalingTarget,
        Value cluster,
        Value service,
        Metric metric,
        int target,
        Optional<Requests> requests)
        implements Resource {
    /** Seconds between two steps up. */
    public static final int OUT_COOLDOWN = 60;
    /** Seconds between two steps down: slower than up, since a missing task hurts more than one too many. */
    public static final int IN_COOLDOWN = 300;

    /** What is kept near the target. */
    public enum Metric {
        CPU,
        MEMORY,
        REQUESTS
    }

    /** The full names of the load balancer and the target group. */
    public record Requests(Value loadBalancer, Value targetGroup) {}
}
