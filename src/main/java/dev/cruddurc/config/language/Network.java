package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Where things run. */
public sealed interface Network permits Network.Created, Network.Imported {
    /** The place of {@code network:}, or of the file where it is left out. */
    Span span();

    /**
     * A VPC of our own.
     *
     * @param zoneCount over how many availability zones, 2 or 3
     * @param zoneIds the zones by id where they are named, else empty
     * @param cidr the VPC's range, {@code 10.0.0.0/16} unless said
     * @param privateSubnets how tasks in private subnets reach the outside; empty when they run in the public ones
     * @param flowLogs whether traffic is logged
     */
    record Created(
            int zoneCount,
            List<Located<String>> zoneIds,
            Located<String> cidr,
            Optional<PrivateSubnets> privateSubnets,
            boolean flowLogs,
            Span span)
            implements Network {}

    /** NAT gateways for private subnets, and whether the AWS services are reached through endpoints. */
    record PrivateSubnets(Nat nat, boolean endpoints, Span span) {}

    /** How many NAT gateways. */
    enum Nat {
        NONE,
        SINGLE,
        PER_ZONE
    }

    /** A VPC that exists; tasks run in the private subnets where there are any. */
    record Imported(
            Located<String> vpc, List<Located<String>> publicSubnets, List<Located<String>> privateSubnets, Span span)
            implements Network {}
}
