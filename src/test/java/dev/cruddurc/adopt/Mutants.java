package dev.cruddurc.adopt;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with one thing in it changed: each leaf left out, each word of each leaf another one, and a key more in each mapping. A file is
 * written with one value a line, so that a place tells which.
 */
final class Mutants {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private final Node root;
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * A changed file.
     *
     * @param where the way to what was changed, such as {@code services.web.ports[0]}
     * @param how what was done to it
     * @param own the line of the unchanged file that it stands on
     * @param keys the lines of the keys that it lies below
     * @param heads the lines of the first keys of the mappings that it lies in, by which a mapping is told as a whole
     */
    record Mutant(String where, String how, String text, int own, List<Integer> keys, List<Integer> heads) {}

    private Mutants(Node root) {
        this.root = root;
    }

    static List<Mutant> of(Node.Mapping root) {
        Mutants made = new Mutants(root);
        made.walk(root, "", List.of(), node -> node);
        return made.mutants;
    }

    /** The file itself, as it is written. */
    static String text(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.append('\n').toString();
    }

    private void walk(Node node, String where, List<Node> around, UnaryOperator<Node> into) {
        List<Node> within = with(around, node);
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> more = new ArrayList<>(mapping.entries());
            more.add(new Node.Entry(scalar("zzz", node), scalar("1", node)));
            add(where, "with a key more", into.apply(new Node.Mapping(more, node.span())), within);
            for (int at = 0; at < mapping.entries().size(); at++) {
                entry(mapping, at, where, within, into);
            }
        } else if (node instanceof Node.Sequence list) {
            for (int at = 0; at < list.items().size(); at++) {
                item(list, at, where, within, into);
            }
        } else {
            leaf((Node.Scalar) node, where, around, into);
        }
    }

    private void entry(Node.Mapping mapping, int at, String where, List<Node> within, UnaryOperator<Node> into) {
        Node.Entry entry = mapping.entries().get(at);
        String way = where.isEmpty() ? entry.name() : where + "." + entry.name();
        List<Node.Entry> others = new ArrayList<>(mapping.entries());
        others.remove(at);
        List<Node> around = with(within, entry.key());
        if (!(entry.value() instanceof Node.Mapping)) {
            add(way, "left out", into.apply(new Node.Mapping(others, mapping.span())), with(around, entry.value()));
        }
        walk(entry.value(), way, around, changed -> {
            List<Node.Entry> entries = new ArrayList<>(mapping.entries());
            entries.set(at, new Node.Entry(entry.key(), changed));
            return into.apply(new Node.Mapping(entries, mapping.span()));
        });
    }

    private void item(Node.Sequence list, int at, String where, List<Node> within, UnaryOperator<Node> into) {
        List<Node> others = new ArrayList<>(list.items());
        Node item = others.remove(at);
        String way = where + "[" + at + "]";
        add(way, "left out", into.apply(new Node.Sequence(others, list.span())), with(within, item));
        walk(item, way, within, changed -> {
            List<Node> items = new ArrayList<>(list.items());
            items.set(at, changed);
            return into.apply(new Node.Sequence(items, list.span()));
        });
    }

    private void leaf(Node.Scalar leaf, String where, List<Node> around, UnaryOperator<Node> into) {
        if (leaf.type() == ScalarType.NULL) {
            return;
        }
        String text = leaf.text();
        if (text.equals("true") || text.equals("false")) {
            String other = text.equals("true") ? "false" : "true";
            Node changed = new Node.Scalar(other, leaf.plain(), leaf.span());
            add(where, "as " + other, into.apply(changed), with(around, leaf));
            return;
        }
        Matcher words = WORD.matcher(text);
        for (MatchResult word : words.results().toList()) {
            String other = text.substring(0, word.end()) + "1" + text.substring(word.end());
            Node changed = new Node.Scalar(other, leaf.plain(), leaf.span());
            add(where, "as " + other, into.apply(changed), with(around, leaf));
        }
    }

    private void add(String where, String how, Node changed, List<Node> around) {
        List<Integer> keys = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (Node node : around) {
            if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
                heads.add(line(mapping.entries().get(0).key()));
            } else if (node instanceof Node.Scalar) {
                keys.add(line(node));
            }
        }
        mutants.add(new Mutant(where, how, text(changed), line(around.get(around.size() - 1)), keys, heads));
    }

    private int line(Node node) {
        return line(root, node, new int[] {1});
    }

    private static Node.Scalar scalar(String text, Node place) {
        return new Node.Scalar(text, true, place.span());
    }

    private static List<Node> with(List<Node> nodes, Node more) {
        List<Node> all = new ArrayList<>(nodes);
        all.add(more);
        return all;
    }

    /** The line on which a node begins where the root is written; 0 where it is not below the root. */
    private static int line(Node node, Node wanted, int[] now) {
        if (node == wanted) {
            return now[0];
        }
        int found = 0;
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                now[0]++;
                found = found > 0 ? found : entry.key() == wanted ? now[0] : line(entry.value(), wanted, now);
            }
            now[0]++;
        } else if (node instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                now[0]++;
                found = found > 0 ? found : line(item, wanted, now);
            }
            now[0]++;
        }
        return found;
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Node.Mapping mapping) {
            out.append('{');
            String comma = "\n";
            for (Node.Entry entry : mapping.entries()) {
                out.append(comma).append(quoted(entry.name())).append(": ");
                write(entry.value(), out);
                comma = ",\n";
            }
            out.append("\n}");
        } else if (node instanceof Node.Sequence list) {
            out.append('[');
            String comma = "\n";
            for (Node item : list.items()) {
                out.append(comma);
                write(item, out);
                comma = ",\n";
            }
            out.append("\n]");
        } else {
            Node.Scalar scalar = (Node.Scalar) node;
            out.append(scalar.type() == ScalarType.TEXT ? quoted(scalar.text()) : scalar.text());
        }
    }

    private static String quoted(String text) {
        return JsonWriter.compact(Json.of(text));
    }
}
