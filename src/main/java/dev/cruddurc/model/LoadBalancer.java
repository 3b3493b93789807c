package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * An application load balancer that drops invalid headers.
 *
 * @param dependsOn the routes of its subnets: it cannot be made where no gateway is
 */
public record LoadBalancer(
        Identity identity,
        boolean internal,
        boolean dualstack,
        List<Value> subnets,
        List<Value> securityGroups,
        boolean deletionProtection,
        Optional<AccessLogs> accessLogs,
        List<Id> dependsOn,
        List<Tag> tags)
        implements Resource {
    /** The bucket that takes access logs. */
    public record AccessLogs(String bucket, Optional<String> prefix) {}
}
