package dev.cruddurc.review;

import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * A finding that the file accepts.
 *
 * @param code the diagnostic's code
 * @param title what the code means in general
 * @param reason in the words of the file
 * @param service the service that it stands on; empty for the whole system
 */
public record Accepted(String code, String title, String reason, Optional<String> service, Span span) {}
