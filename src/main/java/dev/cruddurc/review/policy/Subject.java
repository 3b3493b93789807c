package dev.cruddurc.review.policy;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a permission is owed to: a resource of a template, a stack, or the bucket of templates.
 *
 * @param type as the table has it
 * @param name how a reader finds it
 * @param properties as the template has them
 * @param words what stands for the names in braces of an ARN that are no properties
 */
record Subject(String type, String name, JsonObject properties, Map<String, String> words) {
    private static final String ANY = "*";

    /** What a resource of an IAM policy does not take literally. */
    private static final Pattern SPECIAL = Pattern.compile("[*?$]");

    /** Whether a property is set, as {@code A.B}, in any element of the lists on the way. */
    boolean sets(String path) {
        return path.isEmpty() || !values(properties, path).isEmpty();
    }

    /**
     * A pattern with its braces filled; a property that only the account knows becomes a wildcard. What is put in is
     * never read as a pattern: neither its braces nor what IAM matches with.
     */
    List<String> fill(String pattern) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = pattern.indexOf('}', open);
        String name = pattern.substring(open + 1, close);
        List<String> filled = new ArrayList<>();
        for (String value : words.containsKey(name) ? List.of(words.get(name)) : texts(name)) {
            for (String rest : fill(pattern.substring(close + 1))) {
                filled.add(pattern.substring(0, open) + value + rest);
            }
        }
        return filled;
    }

    private List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        for (Json value : values(properties, path)) {
            texts.add(value instanceof Json.Text text ? literal(text.value()) : ANY);
        }
        return texts.isEmpty() || texts.contains(ANY) ? List.of(ANY) : texts;
    }

    /** A text that IAM takes as it is: its three special characters stand in braces behind a dollar sign. */
    private static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\${$0}");
    }

    private static List<Json> values(Json value, String path) {
        List<Json> found = new ArrayList<>();
        if (value instanceof Json.Array array) {
            for (Json item : array.items()) {
                found.addAll(values(item, path));
            }
        } else if (value instanceof JsonObject object) {
            String[] steps = path.split("\\.", 2);
            Json below = object.get(steps[0]).orElse(JsonObject.builder().build());
            if (steps.length > 1) {
                found.addAll(values(below, steps[1]));
            } else if (object.get(steps[0]).isPresent()) {
                found.add(below);
            }
        }
        return found;
    }
}
