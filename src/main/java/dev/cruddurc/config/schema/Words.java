package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of sentences about what is taken and what was found. */
final class Words {
    private Words() {}

    /** {@code a, b or c}. */
    static String join(Collection<String> words, String last) {
        StringBuilder joined = new StringBuilder();
        int left = words.size();
        for (String word : words) {
            joined.append(word);
            left--;
            joined.append(left > 1 ? ", " : left == 1 ? " " + last + " " : "");
        }
        return joined.toString();
    }

    /** A place as the subject of a sentence. */
    static String subject(KeyPath path) {
        return path.text().isEmpty() ? "the file" : Quoted.of(path.text());
    }

    /** What a place takes. */
    static String taken(Shape shape) {
        List<String> words = new ArrayList<>();
        for (String type : shape.types()) {
            String word = word(type, shape);
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
        }
        if (words.contains("a number")) {
            words.remove("a whole number");
        }
        if (words.contains("text") && !shape.isNumeric()) {
            // Digits and truth values are taken as the text that they are.
            words.removeAll(List.of("a whole number", "a number", "true or false"));
        }
        return words.isEmpty() ? "another value" : join(words, "or");
    }

    private static String word(String type, Shape shape) {
        return switch (type) {
            case "string" -> shape.isNumeric() && !takesUnits(shape) ? "" : "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a mapping";
            default -> "";
        };
    }

    /** Whether the text of a number may be more than its digits, as in {@code 1 GB}. */
    private static boolean takesUnits(Shape shape) {
        return shape.find("pattern")
                        .filter(pattern -> pattern.textValue().contains("[bB]"))
                        .isPresent()
                || shape.find("pattern")
                        .filter(pattern -> pattern.textValue().contains("[uU]"))
                        .isPresent();
    }

    /** What stands at a place. */
    static String found(Site site) {
        if (site.node() instanceof Node.Scalar scalar) {
            String value = Quoted.value(site.path().name(), scalar.text());
            return switch (scalar.type()) {
                case NULL -> "nothing";
                case BOOLEAN -> value;
                case INTEGER, DECIMAL -> "the number " + value;
                case TEXT ->
                    scalar.text().isEmpty() ? "empty text" : value.startsWith("`") ? "the text " + value : value;
            };
        }
        return site.node() instanceof Node.Mapping ? "a mapping" : "a list";
    }

    /** Values that a schema lists, without the null that only environments take. */
    static List<String> values(JsonNode listed) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : listed) {
            if (!value.isNull()) {
                values.add(value.asText());
            }
        }
        return values;
    }

    /** A count with its noun. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Whether a scalar is a word that readers of YAML 1.1 take for a boolean. */
    static boolean isOldBoolean(Node.Scalar scalar) {
        return scalar.plain()
                && scalar.type() == ScalarType.TEXT
                && (isYes(scalar.text())
                        || scalar.text().equalsIgnoreCase("no")
                        || scalar.text().equalsIgnoreCase("off"));
    }

    /** Whether the word meant true. */
    static boolean isYes(String text) {
        return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on");
    }
}
