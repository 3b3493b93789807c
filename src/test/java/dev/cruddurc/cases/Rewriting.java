package dev.cruddurc.cases;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Other ways to write the same file. */
final class Rewriting {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** Equal seeds, so that a failure can be seen again. */
    private static final long SEED = 4567;

    private Rewriting() {}

    /** A name for what is done, and a source that has to mean the same. */
    static Map<String, UnaryOperator<SourceFile>> all() {
        Map<String, UnaryOperator<SourceFile>> all = new LinkedHashMap<>();
        all.put("CRLF", text(source -> source.replace("\n", "\r\n")));
        all.put("CR alone", text(source -> source.replace('\n', '\r')));
        all.put("a byte order mark", text(source -> "\uFEFF" + source));
        all.put("no final newline", text(String::stripTrailing));
        all.put(
                "a directive, a comment and both document marks",
                text(source -> "%YAML 1.2\n--- # begin\n" + source + "...\n"));
        all.put("JSON", source -> SourceFile.of("cruddur.json", json(source, false)));
        all.put("JSON in a .yaml file", source -> SourceFile.of(source.name(), json(source, false)));
        all.put("keys in another order", source -> SourceFile.of(source.name(), json(source, true)));
        return all;
    }

    /** As the reader of files hands them on, without the mark. */
    private static UnaryOperator<SourceFile> text(UnaryOperator<String> rewrite) {
        return source -> {
            String text = rewrite.apply(source.text());
            return SourceReader.read(source.name(), text, ReaderLimits.standard(), new Diagnostics())
                    .orElseThrow();
        };
    }

    private static String json(SourceFile source, boolean shuffled) {
        Node tree = new YamlReader(ReaderLimits.standard())
                .read(source, new Diagnostics())
                .orElseThrow();
        return JsonWriter.pretty(json(tree, shuffled ? new Random(SEED) : null));
    }

    private static Json json(Node node, Random order) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = new ArrayList<>(mapping.entries());
            if (order != null) {
                Collections.shuffle(entries, order);
            }
            JsonObject.Builder object = JsonObject.builder();
            entries.forEach(entry -> object.put(entry.name(), json(entry.value(), order)));
            return object.build();
        }
        if (node instanceof Node.Sequence sequence) {
            return Json.array(
                    sequence.items().stream().map(item -> json(item, order)).toList());
        }
        return json((Node.Scalar) node);
    }

    /** A plain scalar that JSON has too stays plain; what only YAML takes for a number or truth value is text where text is wanted. */
    private static Json json(Node.Scalar scalar) {
        String text = scalar.text();
        boolean literal = scalar.plain() && (text.equals("true") || text.equals("false"));
        boolean number = scalar.plain() && JSON_NUMBER.matcher(text).matches();
        boolean absent = scalar.type() == ScalarType.NULL;
        return absent || literal || number ? new Json.Number(absent ? "null" : text) : Json.of(text);
    }
}
