package dev.cruddurc.diagnostic;

/** A second place that a diagnostic points at, such as the first of two definitions, with what is to be seen there. */
public record Related(Span span, String label) {}
