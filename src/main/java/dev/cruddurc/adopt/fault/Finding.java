package dev.cruddurc.adopt.fault;

import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;

/**
 * A fault in a file.
 *
 * @param fault its number in the catalogue, such as {@code F06}
 * @param message one sentence in lower case without a full stop; never the value of a secret
 */
public record Finding(String fault, Severity severity, Span span, String message) implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
        int order = span.compareTo(other.span);
        order = order != 0 ? order : fault.compareTo(other.fault);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
