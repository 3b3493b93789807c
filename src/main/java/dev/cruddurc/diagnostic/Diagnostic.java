package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One finding, at one place, about one cause. A value: made once, sorted, compared and rendered.
 *
 * @param message what is wrong, one sentence in lower case without a full stop, with the user's own names in backticks
 * @param span the smallest range that shows it
 * @param label why here, shown beside the carets; may be empty
 * @param related other places that take part
 * @param notes context, such as the rule and its source
 * @param help the edit that mends it
 */
public record Diagnostic(
        Code code,
        Severity severity,
        String message,
        Span span,
        String label,
        List<Related> related,
        List<String> notes,
        Optional<String> help)
        implements Comparable<Diagnostic> {
    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
    }

    /** A diagnostic of the code's own severity with nothing but a message and a place. */
    public static Diagnostic of(Code code, Span span, String message) {
        return new Diagnostic(code, code.severity(), message, span, "", List.of(), List.of(), Optional.empty());
    }

    /** The same with what is to be seen at the carets. */
    public Diagnostic label(String text) {
        return new Diagnostic(code, severity, message, span, text, related, notes, help);
    }

    /** The same with one more place. */
    public Diagnostic related(Span place, String text) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, text));
        return new Diagnostic(code, severity, message, span, label, more, notes, help);
    }

    /** The same with one more line of context. */
    public Diagnostic note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new Diagnostic(code, severity, message, span, label, related, more, help);
    }

    /** The same with the edit that mends it. */
    public Diagnostic help(String text) {
        return new Diagnostic(code, severity, message, span, label, related, notes, Optional.of(text));
    }

    /** The same with another severity, such as a warning that a strict run makes an error. */
    public Diagnostic severity(Severity other) {
        return new Diagnostic(code, other, message, span, label, related, notes, help);
    }

    @Override
    public int compareTo(Diagnostic other) {
        int order = span.compareTo(other.span);
        if (order == 0) {
            order = code.id().compareTo(other.code.id());
        }
        return order == 0 ? message.compareTo(other.message) : order;
    }
}
