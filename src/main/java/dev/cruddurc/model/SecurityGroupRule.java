package dev.cruddurc.model;

/**
 * One opened way, over TCP.
 *
 * @param group the id of the group that has the rule
 * @param description text of the compiler's
 */
public record SecurityGroupRule(
        Identity identity, Direction direction, Value group, int port, Peer peer, String description)
        implements Resource {
    /** Into or out of the group's interfaces. */
    public enum Direction {
        INGRESS,
        EGRESS
    }

    /** The other end. */
    public sealed interface Peer permits Group, Ipv4, Ipv6 {}

    /** Interfaces of a group, by its id. */
    public record Group(Value id) implements Peer {}

    /** An IPv4 range. */
    public record Ipv4(String cidr) implements Peer {}

    /** An IPv6 range. */
    public record Ipv6(String cidr) implements Peer {}
}
