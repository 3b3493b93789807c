package dev.cruddurc.proof.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value after its template language is taken away. Numbers and truth values are text, since AWS takes either; that each side gives
 * the type that its tool asks for is another check.
 */
public sealed interface Term {
    /** Literal text. */
    record Text(String value) implements Term {
        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /**
     * An attribute of a resource.
     *
     * @param resource what the side calls it, or after translation the canonical key of it; empty for one's own
     */
    record Reference(String resource, String attribute) implements Term {
        @Override
        public String toString() {
            return "<" + (resource.isEmpty() ? "self" : resource) + (attribute.isEmpty() ? "" : "." + attribute) + ">";
        }
    }

    /** What the deploying account and its region are: {@code account}, {@code region}, {@code partition}, {@code suffix}. */
    record Pseudo(String name) implements Term {
        @Override
        public String toString() {
            return "<" + name + ">";
        }
    }

    /** Parts without anything between them: at least two, and never two texts in a row. */
    record Joined(List<Term> parts) implements Term {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Text text ? text.value() : part.toString())
                    .collect(Collectors.joining("", "\"", "\""));
        }
    }

    /** A list. */
    record Sequence(List<Term> items) implements Term {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /** Named values, in their order. */
    record Mapping(Map<String, Term> entries) implements Term {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String toString() {
            return entries.toString();
        }
    }

    /** A function that is not known to give any of the others: equal to what is written alike and to nothing else. */
    record Call(String function, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return arguments.stream().map(Term::toString).collect(Collectors.joining(", ", function + "(", ")"));
        }
    }

    /** Literal text. */
    static Term text(String value) {
        return new Text(value);
    }

    /** A call. */
    static Term call(String function, Term... arguments) {
        return new Call(function, List.of(arguments));
    }

    /** Parts joined: neighbouring texts become one, and a single part is itself. */
    static Term join(List<? extends Term> parts) {
        List<Term> flat = new ArrayList<>();
        for (Term part : parts) {
            List<Term> pieces = part instanceof Joined joined ? joined.parts() : List.of(part);
            pieces.forEach(piece -> append(piece, flat));
        }
        return flat.isEmpty() ? new Text("") : flat.size() == 1 ? flat.get(0) : new Joined(flat);
    }

    private static void append(Term piece, List<Term> flat) {
        int last = flat.size() - 1;
        if (piece instanceof Text text && last >= 0 && flat.get(last) instanceof Text before) {
            flat.set(last, new Text(before.value() + text.value()));
        } else if (!(piece instanceof Text text && text.value().isEmpty())) {
            flat.add(piece);
        }
    }
}
