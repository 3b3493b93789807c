package dev.cruddurc.model;

import java.util.List;

/**
 * A default route of a table.
 *
 * @param gateway an internet gateway or a NAT gateway
 * @param dependsOn the gateway's attachment
 */
public record Route(
        Identity identity,
        Value.Attribute table,
        Destination destination,
        Via via,
        Value.Attribute gateway,
        List<Id> dependsOn)
        implements Resource {
    /** Everything of one address family. */
    public enum Destination {
        IPV4,
        IPV6
    }

    /** The kind of gateway. */
    public enum Via {
        INTERNET_GATEWAY,
        NAT_GATEWAY
    }
}
