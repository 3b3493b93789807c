package dev.cruddurc.model;

import java.util.List;

/** A Cloud Map HTTP namespace, in which services find each other through Service Connect. */
public record Namespace(Identity identity, Value name, List<Tag> tags) implements Resource {}
