package dev.cruddurc.model;

import java.util.List;

/** The way out of private subnets; itself in a public one. */
public record NatGateway(
        Identity identity, Value.Attribute subnet, Value.Attribute address, List<Id> dependsOn, List<Tag> tags)
        implements Resource {}
