package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sentences about keys: those that the language does not have there, those that are missing, and names that cannot be. */
final class KeyFault {
    /** More are no help. */
    private static final int LISTED = 12;

    private KeyFault() {}

    /** A key that does not exist at its place. */
    static Diagnostic unknown(Site site, String key, Shape file) {
        boolean top = site.path().text().isEmpty();
        Diagnostic diagnostic = Diagnostic.of(
                Code.UNKNOWN_KEY,
                keySpan(site, key),
                Quoted.of(key) + " is not a key of "
                        + (top ? "the top level" : Quoted.of(site.path().text())));
        Optional<String> near = meant(site, key);
        if (near.isPresent()) {
            return diagnostic.help("did you mean `" + near.get() + "`?");
        }
        if (key.startsWith("x-")) {
            return diagnostic.help("delete it, or make it a comment: there are no keys of one's own");
        }
        List<String> elsewhere = Levels.of(key, file);
        if (!elsewhere.isEmpty()) {
            return diagnostic.help("move it: " + Quoted.of(key) + " is a key of " + Words.join(elsewhere, "and"));
        }
        List<String> known = List.copyOf(site.shape().keys());
        return known.size() > LISTED
                ? diagnostic.help("delete it, or see the schema for the keys that exist there")
                : diagnostic.note("the keys there are " + Words.join(known, "and"));
    }

    /** The key that was probably meant by one that does not exist. */
    static Optional<String> meant(Site site, String key) {
        return NearestName.of(key, site.shape().keys());
    }

    /** Keys that must be there. */
    static Diagnostic missing(Site site, Collection<String> keys) {
        List<String> quoted = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        for (String key : keys) {
            quoted.add("`" + key + "`");
            example(site.shape().key(key)).ifPresent(example -> examples.add("`" + key + ": " + example + "`"));
        }
        Diagnostic diagnostic = Diagnostic.of(
                Code.MISSING_KEY, site.key(), Words.subject(site.path()) + " lacks " + Words.join(quoted, "and"));
        return examples.isEmpty() ? diagnostic : diagnostic.help("add it, as in " + Words.join(examples, "and"));
    }

    /** A name of the user's that cannot be one. */
    static Diagnostic name(Site site, String key) {
        Shape names = site.shape().names();
        long length = key.codePointCount(0, key.length());
        Optional<Long> most = names.find("maxLength").map(JsonNode::asLong).filter(limit -> length > limit);
        String rule = most.map(limit -> "at most " + Words.count(limit, "character"))
                .or(() -> names.find("pattern").map(pattern -> PatternWords.of(pattern.asText())))
                .orElse("at least one character");
        return Diagnostic.of(
                Code.BAD_VALUE,
                keySpan(site, key),
                "a name in " + Words.subject(site.path()) + " takes " + rule + ", not " + Quoted.of(key));
    }

    /** A value that the schema gives as an example, if it fits on a line. */
    static Optional<String> example(Shape shape) {
        return shape.find("examples")
                .map(examples -> examples.path(0))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> text.length() < 50);
    }

    private static Span keySpan(Site site, String key) {
        return site.node() instanceof Node.Mapping mapping
                ? mapping.entry(key).map(entry -> entry.key().span()).orElse(site.key())
                : site.key();
    }
}
