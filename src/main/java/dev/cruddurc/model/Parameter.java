package dev.cruddurc.model;

import java.util.List;

/** A plain text parameter of the parameter store. Secrets are never made, only named. */
public record Parameter(Identity identity, Value name, Value value, List<Tag> tags) implements Resource {}
