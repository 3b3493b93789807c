package dev.cruddurc.deploy.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the stand-in knows of resource types. */
final class Types {
    private static final int USUAL_SECONDS = 4;

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    Types() {
        try (InputStream in = Types.class.getResourceAsStream("types.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    List<String> words = List.of(line.split(" "));
                    lines.put(words.get(0), words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long one takes to be made in reality, roughly. */
    int seconds(String type) {
        return lines.containsKey(type) ? Integer.parseInt(lines.get(type).get(1)) : USUAL_SECONDS;
    }

    /** The properties whose change replaces it; parts of one are written with dots. */
    List<String> createOnly(String type) {
        List<String> words = lines.getOrDefault(type, List.of());
        return words.size() < 2 ? List.of() : new ArrayList<>(words.subList(2, words.size()));
    }
}
