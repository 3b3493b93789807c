package dev.cruddurc.model;

import java.util.List;

/**
 * A way to an AWS service without the internet.
 *
 * @param service the last part of the service's name, such as {@code ecr.api}
 * @param subnets for an interface endpoint, else empty
 * @param securityGroups for an interface endpoint, else empty
 * @param routeTables for a gateway endpoint, else empty
 */
public record VpcEndpoint(
        Identity identity,
        Value vpc,
        String service,
        List<Value> subnets,
        List<Value> securityGroups,
        List<Value> routeTables,
        List<Tag> tags)
        implements Resource {
    /** Whether it is an interface endpoint and not a gateway. */
    public boolean isInterface() {
        return routeTables.isEmpty();
    }
}
