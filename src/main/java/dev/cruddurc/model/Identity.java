package dev.cruddurc.model;

/** Who a resource is, why it exists and when it is deployed. */
public record Identity(Id id, Origin origin, Stage stage) {}
