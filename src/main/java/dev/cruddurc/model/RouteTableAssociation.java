package dev.cruddurc.model;

/** The table that a subnet follows. */
public record RouteTableAssociation(Identity identity, Value.Attribute subnet, Value.Attribute table)
        implements Resource {}
