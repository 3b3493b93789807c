package dev.cruddurc.model;

import java.util.List;

/** Where traffic from subnets goes. */
public record RouteTable(Identity identity, Value.Attribute vpc, List<Tag> tags) implements Resource {}
