package dev.cruddurc.model;

import java.util.List;

/** A network with DNS names for its hosts. */
public record Vpc(Identity identity, String cidr, boolean ipv6, List<Tag> tags) implements Resource {}
