package dev.cruddurc.model;

/** An internet gateway at a network. */
public record GatewayAttachment(Identity identity, Value.Attribute vpc, Value.Attribute gateway) implements Resource {}
