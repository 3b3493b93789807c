package dev.cruddurc.model;

/** A further certificate of a listener, chosen by the name that the client asks for. */
public record ListenerCertificate(Identity identity, Value listener, Value certificate) implements Resource {}
