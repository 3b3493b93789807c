package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A range of a network in one availability zone; gives no public addresses of itself.
 *
 * @param zone the zone's id, such as {@code use1-az1}: the same place in every account
 * @param ipv6Index which /64 of the network's IPv6 range it takes, where it is dual-stack
 */
public record Subnet(
        Identity identity, Value.Attribute vpc, String cidr, String zone, Optional<Integer> ipv6Index, List<Tag> tags)
        implements Resource {}
