package dev.cruddurc.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The committed tables: what a change replaces, and what it does to traffic. */
final class Rules {
    /** How the table calls a replacement in which the new one comes first. */
    static final String RENEWED = "renewed";

    private static final String MAYBE = "?";

    private final Map<String, List<String>> replacing = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String type, String attribute, String how, Effect effect) {}

    private Rules() {}

    static Rules read() {
        Rules rules = new Rules();
        for (String line : lines("replacing.txt")) {
            List<String> words = List.of(line.split(" ", -1));
            rules.replacing.put(words.get(0), words.subList(1, words.size()));
        }
        for (String line : lines("interruptions.txt")) {
            String[] cells = line.split(" \\| ", -1);
            Effect effect = new Effect(Effect.Traffic.of(cells[3]), cells[4]);
            rules.rows.add(new Row(cells[0], cells[1], cells[2], effect));
        }
        return rules;
    }

    /** Whether a change of an attribute, given as a path with dots, replaces a resource of a type. */
    Replaces replaces(String type, String path) {
        for (String attribute : replacing.getOrDefault(type, List.of())) {
            boolean maybe = attribute.endsWith(MAYBE);
            String name = maybe ? attribute.substring(0, attribute.length() - 1) : attribute;
            if (path.equals(name) || path.startsWith(name + ".") || name.startsWith(path + ".")) {
                return maybe ? Replaces.MAYBE : Replaces.YES;
            }
        }
        return Replaces.NO;
    }

    /** Whether the type is in the table at all. */
    boolean knows(String type) {
        return replacing.containsKey(type);
    }

    /**
     * What a change does to traffic.
     *
     * @param how the word of a kind, or {@link #RENEWED}
     */
    Effect effect(String type, List<String> attributes, String how) {
        Effect worst = Effect.NONE;
        for (Row row : rows) {
            boolean fits = row.attribute().equals("*") || attributes.contains(row.attribute());
            if (row.type().equals(type)
                    && row.how().equals(how)
                    && fits
                    && row.effect().isWorseThan(worst)) {
                worst = row.effect();
            }
        }
        return worst;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Rules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
