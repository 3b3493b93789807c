package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping of a file that remembers which of its keys were read, so that nothing is left out unsaid. */
public final class Item {
    private final Node.Mapping node;
    private final String path;
    private final Set<String> read = new LinkedHashSet<>();
    private final Map<String, List<Item>> children = new LinkedHashMap<>();

    private Item(Node.Mapping node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The root of a file. */
    public static Item of(Node.Mapping root) {
        return new Item(root, "");
    }

    /** The place of the whole. */
    public Span span() {
        return node.span();
    }

    /** The place of its first key, which shows a large mapping better than all of its lines. */
    public Span head() {
        return node.entries().isEmpty()
                ? node.span()
                : node.entries().get(0).key().span();
    }

    /** The names of its keys. */
    public List<Located<String>> keys() {
        return node.entries().stream()
                .map(entry -> new Located<>(entry.name(), entry.key().span()))
                .toList();
    }

    /** Whether there is a value under a key. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The scalar under a key. */
    public Optional<Located<String>> text(String key) {
        return value(key).filter(Node.Scalar.class::isInstance).map(found -> {
            read.add(key);
            return located((Node.Scalar) found);
        });
    }

    /** The whole number under a key; text that is none stays unread. */
    public Optional<Located<Integer>> number(String key) {
        return value(key)
                .filter(found -> found instanceof Node.Scalar scalar && isNumber(scalar.text()))
                .map(found -> {
                    read.add(key);
                    Node.Scalar scalar = (Node.Scalar) found;
                    return new Located<>(Integer.valueOf(scalar.text()), scalar.span());
                });
    }

    /** Whether a key has a number that is not in quotes. */
    public boolean isPlainNumber(String key) {
        return value(key)
                .filter(found -> found instanceof Node.Scalar scalar && scalar.plain() && isNumber(scalar.text()))
                .isPresent();
    }

    /** The scalars of a list, or the one scalar under a key. */
    public List<Located<String>> texts(String key) {
        Optional<Node> found = value(key);
        if (found.isPresent() && found.get() instanceof Node.Sequence list) {
            if (list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
                read.add(key);
                return list.items().stream()
                        .map(item -> located((Node.Scalar) item))
                        .toList();
            }
            return List.of();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /** Whether a list stands under a key. */
    public boolean isList(String key) {
        return value(key).filter(Node.Sequence.class::isInstance).isPresent();
    }

    /** The mapping under a key. */
    public Optional<Item> item(String key) {
        return value(key)
                .filter(Node.Mapping.class::isInstance)
                .map(found -> children(key, List.of(found)).get(0));
    }

    /** The mappings of a list, or the one mapping under a key. */
    public List<Item> items(String key) {
        Optional<Node> found = value(key);
        if (found.isPresent() && found.get() instanceof Node.Sequence list) {
            return list.items().stream().allMatch(Node.Mapping.class::isInstance)
                    ? children(key, list.items())
                    : List.of();
        }
        return item(key).map(List::of).orElse(List.of());
    }

    /** Marks keys as read whose values follow from the rest. */
    public void skip(String... keys) {
        read.addAll(List.of(keys));
    }

    /** Marks a key as read where its value is what holds anyway; another value is told as not read. */
    void skipUsual(String key, String usual) {
        if (isUsual(key, usual)) {
            read.add(key);
        }
    }

    /** Whether a key has just this text, without it being read by that. */
    boolean isUsual(String key, String usual) {
        return value(key)
                .filter(found ->
                        found instanceof Node.Scalar scalar && scalar.text().equals(usual))
                .isPresent();
    }

    /** The keys that were never read, with the way to them; those that say nothing are left out. */
    public List<Located<String>> unread() {
        List<Located<String>> unread = new ArrayList<>();
        for (Node.Entry entry : node.entries()) {
            List<Item> below = children.get(entry.name());
            if (below != null) {
                below.forEach(child -> unread.addAll(child.unread()));
            } else if (!read.contains(entry.name()) && !isNothing(entry.value())) {
                unread.add(new Located<>(path + entry.name(), entry.key().span()));
            }
        }
        return unread;
    }

    private List<Item> children(String key, List<? extends Node> nodes) {
        return children.computeIfAbsent(key, fresh -> {
            List<Item> made = new ArrayList<>();
            nodes.forEach(child -> made.add(new Item((Node.Mapping) child, path + key + ".")));
            return made;
        });
    }

    private Optional<Node> value(String key) {
        return node.get(key).filter(found -> !isNull(found));
    }

    private static boolean isNothing(Node value) {
        return isNull(value)
                || (value instanceof Node.Sequence list && list.items().isEmpty())
                || (value instanceof Node.Mapping mapping && mapping.entries().isEmpty());
    }

    private static boolean isNull(Node value) {
        return value instanceof Node.Scalar scalar
                && scalar.plain()
                && (scalar.text().isEmpty()
                        || scalar.text().equals("null")
                        || scalar.text().equals("~"));
    }

    private static Located<String> located(Node.Scalar scalar) {
        return new Located<>(scalar.text(), scalar.span());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
