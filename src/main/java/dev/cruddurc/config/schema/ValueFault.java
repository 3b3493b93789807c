package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sentences about values of the right type that are outside of what their place takes. */
final class ValueFault {
    /** More values are a note, not part of the sentence. */
    private static final int LISTED = 6;

    private ValueFault() {}

    /**
     * What is wrong by one keyword.
     *
     * @param limit the keyword's value in the schema
     */
    static Diagnostic of(Site site, String keyword, JsonNode limit) {
        String subject = Words.subject(site.path());
        return switch (keyword) {
            case "enum" -> listed(site, Words.values(limit));
            case "pattern" -> pattern(site, limit.asText());
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> takes(site, range(site.shape()));
            case "minLength" -> length(site, "at least ", limit.asLong());
            case "maxLength" -> length(site, "at most ", limit.asLong());
            case "minItems", "minProperties" ->
                bad(
                        site,
                        subject + " takes at least " + Words.count(limit.asLong(), noun(site)) + ", not " + size(site));
            case "maxItems", "maxProperties" ->
                bad(
                        site,
                        subject + " takes at most " + Words.count(limit.asLong(), noun(site)) + ", not " + size(site));
            case "uniqueItems" -> twice(site);
            default -> bad(site, subject + " does not fit the schema: " + keyword);
        };
    }

    private static Diagnostic listed(Site site, List<String> values) {
        String found = found(site);
        Diagnostic diagnostic = values.size() > LISTED
                ? bad(site, Words.subject(site.path()) + " cannot be " + found)
                        .note("it takes " + Words.join(values, "or"))
                : takes(site, Words.join(values, "or"));
        Optional<String> near = site.scalar()
                .filter(scalar -> !CanonicalNumber.isNumberLike(scalar.text()))
                .flatMap(scalar -> NearestName.of(scalar.text(), values));
        return near.map(value -> diagnostic.help("did you mean `" + value + "`?"))
                .orElse(diagnostic);
    }

    private static Diagnostic pattern(Site site, String pattern) {
        String text = site.scalar().map(Node.Scalar::text).orElse("");
        if (site.shape().isNumeric()) {
            if (TypeFault.isOtherSpelling(text)) {
                return TypeFault.notCanonical(site, text);
            }
            if (!Words.taken(site.shape()).contains("text")) {
                return TypeFault.type(site);
            }
        }
        Diagnostic diagnostic = takes(site, PatternWords.of(pattern));
        return KeyFault.example(site.shape())
                .map(example -> diagnostic.help("for example `" + example + "`"))
                .orElse(diagnostic);
    }

    private static String range(Shape shape) {
        Optional<String> least = shape.find("minimum").map(JsonNode::asText);
        Optional<String> most = shape.find("maximum").map(JsonNode::asText);
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " to " + most.get();
        }
        return least.map(number -> "at least " + number)
                .or(() -> most.map(number -> "at most " + number))
                .or(() -> shape.find("exclusiveMinimum").map(number -> "more than " + number.asText()))
                .or(() -> shape.find("exclusiveMaximum").map(number -> "less than " + number.asText()))
                .orElse("another number");
    }

    private static Diagnostic length(Site site, String bound, long limit) {
        String text = site.scalar().map(Node.Scalar::text).orElse("");
        if (text.isEmpty()) {
            return bad(site, Words.subject(site.path()) + " is empty");
        }
        String taken = bound + Words.count(limit, "character");
        return bad(
                site,
                Words.subject(site.path()) + " takes " + taken + ", not " + text.codePointCount(0, text.length()));
    }

    private static Diagnostic twice(Site site) {
        if (site.node() instanceof Node.Sequence sequence) {
            Map<String, Node> seen = new HashMap<>();
            for (Node item : sequence.items()) {
                if (item instanceof Node.Scalar scalar) {
                    Node first = seen.putIfAbsent(scalar.text(), item);
                    if (first != null) {
                        return Diagnostic.of(
                                        Code.BAD_VALUE,
                                        item.span(),
                                        Words.subject(site.path()) + " holds " + Quoted.of(scalar.text()) + " twice")
                                .label("again here")
                                .related(first.span(), "first here")
                                .help("delete one of them");
                    }
                }
            }
        }
        return bad(site, Words.subject(site.path()) + " holds an item twice");
    }

    private static Diagnostic takes(Site site, String what) {
        return bad(site, Words.subject(site.path()) + " takes " + what + ", not " + found(site));
    }

    private static Diagnostic bad(Site site, String message) {
        return Diagnostic.of(Code.BAD_VALUE, site.span(), message);
    }

    private static String found(Site site) {
        return site.scalar()
                .filter(scalar -> !scalar.text().isEmpty())
                .map(scalar -> Quoted.value(site.path().name(), scalar.text()))
                .orElseGet(() -> Words.found(site));
    }

    private static String noun(Site site) {
        return site.node() instanceof Node.Mapping ? "key" : "item";
    }

    private static int size(Site site) {
        if (site.node() instanceof Node.Mapping mapping) {
            return mapping.entries().size();
        }
        return site.node() instanceof Node.Sequence sequence ? sequence.items().size() : 0;
    }
}
