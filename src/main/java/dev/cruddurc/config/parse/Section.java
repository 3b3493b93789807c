package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mapping that is being read. What a method gives back as empty is absent or broken; what is broken has been reported.
 *
 * @param place where the mapping is asked for: its key, or the place around it where it is left out
 */
record Section(Node.Mapping mapping, Span place, Context context) {
    private static final Comparator<Node.Entry> BY_NAME = (one, other) -> compare(one.name(), other.name());

    /** The node under a key. */
    Optional<Node> node(String key) {
        return mapping.get(key);
    }

    /** Whether the key is there. */
    boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    /** The place of a key; of this mapping where it is left out. */
    Span placeOf(String key) {
        Optional<Node.Entry> entry = mapping.entry(key);
        return entry.isPresent() ? entry.get().key().span() : place;
    }

    /** The mapping under a key, written short or long. */
    Optional<Section> section(String key) {
        Optional<Node.Entry> entry = mapping.entry(key);
        return entry.isPresent() ? section(entry.get()) : Optional.empty();
    }

    /** The mapping of an entry, written short or long. */
    Optional<Section> section(Node.Entry entry) {
        if (ShortForms.expand(entry.name(), entry.value()) instanceof Node.Mapping inner) {
            return Optional.of(new Section(inner, entry.key().span(), context));
        }
        wrongType(entry.value(), entry.name(), "a mapping");
        return Optional.empty();
    }

    /** The mapping of an entry whose key is a name of the user's, which no short form hangs on. */
    Optional<Section> named(Node.Entry entry) {
        if (entry.value() instanceof Node.Mapping inner) {
            return Optional.of(new Section(inner, entry.key().span(), context));
        }
        wrongType(entry.value(), entry.name(), "a mapping");
        return Optional.empty();
    }

    /** The same within a service. */
    Section within(String service) {
        return new Section(mapping, place, context.within(service));
    }

    /** The mapping under a key, or an empty one at this place. */
    Section sectionOrEmpty(String key) {
        Optional<Section> section = section(key);
        return section.isPresent()
                ? section.get()
                : new Section(new Node.Mapping(List.of(), place), placeOf(key), context);
    }

    /** The entries by name. */
    List<Node.Entry> byName() {
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        entries.sort(BY_NAME);
        return entries;
    }

    /** The scalar under a key. */
    Optional<Node.Scalar> scalar(String key) {
        Optional<Node> node = node(key);
        return node.isPresent() ? scalar(node.get(), key) : Optional.empty();
    }

    /** A node that must be a scalar. */
    Optional<Node.Scalar> scalar(Node node, String key) {
        if (node instanceof Node.Scalar scalar && scalar.type() != ScalarType.NULL) {
            return Optional.of(scalar);
        }
        wrongType(node, key, "a text");
        return Optional.empty();
    }

    /** The text under a key, with what is known when compiling filled in. */
    Optional<Located<String>> text(String key) {
        Optional<Node.Scalar> scalar = scalar(key);
        return scalar.isPresent() ? KnownText.of(scalar.get(), context) : Optional.empty();
    }

    /** The text under a key, or a default. */
    Located<String> text(String key, String otherwise) {
        return otherwise(text(key), key, otherwise);
    }

    /** The text under a key that must be there. */
    Located<String> required(String key) {
        if (!has(key)) {
            missing(key, "");
        }
        return text(key, "");
    }

    /** The whole number under a key. */
    Optional<Located<Integer>> number(String key, int least, int most) {
        Optional<Node.Scalar> scalar = scalar(key);
        return scalar.isPresent() ? Numbers.whole(scalar.get(), key, least, most, context) : Optional.empty();
    }

    /** The whole number under a key, or a default. */
    Located<Integer> number(String key, int least, int most, int otherwise) {
        return otherwise(number(key, least, most), key, otherwise);
    }

    private <T> Located<T> otherwise(Optional<Located<T>> given, String key, T otherwise) {
        return given.isPresent() ? given.get() : new Located<>(otherwise, placeOf(key));
    }

    /** The truth under a key, or a default. */
    Located<Boolean> flag(String key, boolean otherwise) {
        Optional<Node.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return new Located<>(otherwise, placeOf(key));
        }
        if (scalar.get().type() != ScalarType.BOOLEAN) {
            wrongType(scalar.get(), key, "`true` or `false`");
        }
        boolean value = scalar.get().text().toLowerCase(Locale.ROOT).equals("true");
        return new Located<>(value, scalar.get().span());
    }

    /** The constant under a key, or a default; constants are written in lower case, with hyphens. */
    <E extends Enum<E>> Located<E> choice(String key, E otherwise) {
        Optional<Node.Scalar> scalar = scalar(key);
        return scalar.isPresent() ? choice(scalar.get(), key, otherwise) : new Located<>(otherwise, placeOf(key));
    }

    /** The constant that a scalar names. */
    <E extends Enum<E>> Located<E> choice(Node.Scalar scalar, String key, E otherwise) {
        List<String> labels = new ArrayList<>();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            String label = constant.name().toLowerCase(Locale.ROOT);
            // The one underscore of the language is that of an architecture's own name.
            labels.add(label.equals("x86_64") ? label : label.replace('_', '-'));
            if (labels.get(labels.size() - 1).equals(scalar.text())) {
                return new Located<>(constant, scalar.span());
            }
        }
        String list = "`" + String.join("`, `", labels) + "`";
        context.add(Diagnostic.of(Code.BAD_VALUE, scalar.span(), "`" + key + "` is one of " + list)
                .label("is none of them"));
        return new Located<>(otherwise, scalar.span());
    }

    /** The items of the list under a key; a single scalar is a list of one. */
    List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> result = new ArrayList<>();
        for (Node item : items(key)) {
            Optional<Node.Scalar> scalar = scalar(item, key);
            if (scalar.isPresent()) {
                result.add(scalar.get());
            }
        }
        return result;
    }

    /** The texts of the list under a key; a single one is a list of one. */
    List<Located<String>> texts(String key) {
        List<Located<String>> result = new ArrayList<>();
        for (Node.Scalar scalar : scalars(key)) {
            Optional<Located<String>> text = KnownText.of(scalar, context);
            if (text.isPresent()) {
                result.add(text.get());
            }
        }
        return result;
    }

    /** The nodes of the list under a key; a single node is a list of one. */
    List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(node.get());
    }

    /** Says that a key is missing here. */
    void missing(String key, String why) {
        context.add(
                Diagnostic.of(Code.MISSING_KEY, place, "`" + key + "` is missing" + (why.isEmpty() ? "" : ": " + why))
                        .label("needs `" + key + "`"));
    }

    /** Says that a node is of another kind than wanted. */
    void wrongType(Node node, String key, String wanted) {
        context.add(Diagnostic.of(Code.WRONG_TYPE, node.span(), "`" + key + "` takes " + wanted)
                .label("is none"));
    }

    /** By code point, as everything that is printed is sorted. */
    private static int compare(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at == one.length() || at == other.length()
                ? one.length() - other.length()
                : Integer.compare(one.codePointAt(at), other.codePointAt(at));
    }
}
