package dev.cruddurc.proof.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that is not a list or a map of others, and how one comes to it.
 *
 * @param path member names and, as {@code [0]}, positions
 */
public record Leaf(List<String> path, Term value) {
    public Leaf {
        path = List.copyOf(path);
    }

    /** The leaves of a term; a list or map of nothing is one itself. */
    public static List<Leaf> of(Term term) {
        List<Leaf> out = new ArrayList<>();
        collect(List.of(), term, out);
        return out;
    }

    /** The path as text; a name with dots stands in quotes. */
    public String name() {
        StringBuilder out = new StringBuilder();
        for (String step : path) {
            out.append(out.isEmpty() || isPosition(step) ? "" : ".");
            out.append(step.contains(".") ? '"' + step + '"' : step);
        }
        return out.toString();
    }

    /** How a position is written. */
    public static String position(int at) {
        return "[" + at + "]";
    }

    /** Whether a step is a position. */
    public static boolean isPosition(String step) {
        return step.startsWith("[") && step.endsWith("]");
    }

    private static void collect(List<String> path, Term term, List<Leaf> out) {
        if (term instanceof Term.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach((name, value) -> collect(below(path, name), value, out));
        } else if (term instanceof Term.Sequence sequence && !sequence.items().isEmpty()) {
            for (int at = 0; at < sequence.items().size(); at++) {
                collect(below(path, position(at)), sequence.items().get(at), out);
            }
        } else {
            out.add(new Leaf(path, term));
        }
    }

    private static List<String> below(List<String> path, String step) {
        List<String> more = new ArrayList<>(path);
        more.add(step);
        return more;
    }
}
