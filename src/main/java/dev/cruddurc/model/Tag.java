package dev.cruddurc.model;

/** A tag on a resource. */
public record Tag(String key, Value value) {}
