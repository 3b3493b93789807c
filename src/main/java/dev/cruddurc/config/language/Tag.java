package dev.cruddurc.config.language;

/** A tag of the user's on everything that takes one. */
public record Tag(Located<String> key, Located<String> value) {}
