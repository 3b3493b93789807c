package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path with holes: {@code *} for any name, {@code []} for any position, {@code **} for all that follows. */
record Pattern(List<String> steps) {
    private static final String REST = "**";

    Pattern {
        steps = List.copyOf(steps);
    }

    /** Reads {@code a.b[].c}; a name with dots stands in quotes. */
    static Pattern of(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '.' || c == '[')) {
                flush(step, steps);
                step.append(c == '[' ? "[" : "");
            } else {
                step.append(c);
            }
        }
        flush(step, steps);
        return new Pattern(steps);
    }

    /** The path as it is written in the table. */
    String name() {
        return new Leaf(steps, Term.text("")).name();
    }

    /** What a path has in the holes; empty where it does not match. */
    Optional<List<String>> match(List<String> path) {
        List<String> holes = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            String step = steps.get(at);
            if (step.equals(REST)) {
                holes.addAll(path.subList(Math.min(at, path.size()), path.size()));
                return Optional.of(holes);
            }
            if (at >= path.size() || !matches(step, path.get(at))) {
                return Optional.empty();
            }
            if (isHole(step)) {
                holes.add(path.get(at));
            }
        }
        return path.size() == steps.size() ? Optional.of(holes) : Optional.empty();
    }

    /** Whether the path or a beginning of it matches; then how many steps that takes. */
    Optional<Integer> beginning(List<String> path) {
        return path.size() >= steps.size()
                        && match(path.subList(0, steps.size())).isPresent()
                ? Optional.of(steps.size())
                : Optional.empty();
    }

    /** The path with the holes filled in their order. */
    List<String> fill(List<String> holes) {
        List<String> path = new ArrayList<>();
        int next = 0;
        for (String step : steps) {
            if (step.equals(REST)) {
                path.addAll(holes.subList(next, holes.size()));
            } else {
                path.add(isHole(step) ? holes.get(next++) : step);
            }
        }
        return path;
    }

    private static boolean isHole(String step) {
        return step.equals("*") || step.equals("[]");
    }

    private static boolean matches(String step, String found) {
        return step.equals("*") || (step.equals("[]") ? Leaf.isPosition(found) : step.equals(found));
    }

    private static void flush(StringBuilder step, List<String> steps) {
        if (!step.isEmpty()) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }
}
