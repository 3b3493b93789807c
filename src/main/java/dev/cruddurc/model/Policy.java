package dev.cruddurc.model;

import java.util.List;

/** A customer-managed policy; roles name it among their policies. */
public record Policy(Identity identity, List<Statement> statements, List<Tag> tags) implements Resource {}
