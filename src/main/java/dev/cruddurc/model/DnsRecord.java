package dev.cruddurc.model;

/**
 * A record in a hosted zone.
 *
 * @param zone the zone's id
 * @param name the whole name, without a trailing dot
 */
public record DnsRecord(Identity identity, Value zone, String name, Type type, Target target) implements Resource {
    /** Seconds that resolvers may keep name servers. */
    public static final int NAME_SERVERS_TTL = 3600;

    /** The record's type. */
    public enum Type {
        A,
        AAAA,
        NS
    }

    /** What the name leads to. */
    public sealed interface Target permits Alias, NameServers {}

    /** A load balancer, by its DNS name and the zone that answers for it. */
    public record Alias(Value dnsName, Value zone) implements Target {}

    /** The name servers of a sub-zone of ours. */
    public record NameServers(Value.Attribute zone) implements Target {}
}
