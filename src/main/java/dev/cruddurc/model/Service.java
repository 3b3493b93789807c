package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * Tasks kept running, with a circuit breaker that rolls a failing deployment back.
 *
 * @param cluster the cluster's name
 * @param count how many tasks run; empty when scaling decides
 * @param minimum the lower bound of scaling, for a backend that must write a count all the same
 * @param grace seconds in which load balancer checks of a new task do not count; only with targets
 * @param dependsOn resources that must exist first although no attribute refers to them
 */
public record Service(
        Identity identity,
        Value name,
        Value cluster,
        Value taskDefinition,
        Optional<Integer> count,
        Optional<Integer> minimum,
        List<Value> subnets,
        List<Value> securityGroups,
        boolean publicIp,
        List<Target> targets,
        Optional<Integer> grace,
        Optional<Connect> connect,
        boolean exec,
        List<Id> dependsOn,
        List<Tag> tags)
        implements Resource {
    /** Per cent of the count that a deployment keeps running. */
    public static final int MINIMUM_PERCENT = 100;
    /** Per cent of the count that may run during a deployment. */
    public static final int MAXIMUM_PERCENT = 200;

    /** A target group that sends its traffic to a container's port. */
    public record Target(Value targetGroup, String container, int port) {}

    /**
     * Service Connect.
     *
     * @param namespace the namespace's ARN
     * @param offers the port that others reach by this service's name; empty for a mere client
     * @param logs where the proxy's output goes
     */
    public record Connect(Value namespace, Optional<Offer> offers, Container.Logs logs) {}

    /** A port under a name and a port number for clients. */
    public record Offer(String portName, String discoveryName, int port) {}
}
