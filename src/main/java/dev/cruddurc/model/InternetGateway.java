package dev.cruddurc.model;

import java.util.List;

/** The way between a network and the internet. */
public record InternetGateway(Identity identity, List<Tag> tags) implements Resource {}
