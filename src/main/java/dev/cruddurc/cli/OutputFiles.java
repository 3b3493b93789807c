package dev.cruddurc.cli;

import dev.cruddurc.change.Side;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the artifacts of an output folder back. */
final class OutputFiles {
    private static final List<String> FOLDERS = List.of("cloudformation", "terraform");

    private OutputFiles() {}

    static Side read(String name, Path folder) throws UsageError {
        Map<String, JsonObject> files = new TreeMap<>();
        for (String target : FOLDERS) {
            for (Path file : list(folder.resolve(target))) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".template.json") || path.endsWith("/main.tf.json")) {
                    files.put(path, json(name + "/" + path, file));
                }
            }
        }
        if (files.isEmpty()) {
            throw new UsageError("the folder `" + name + "` holds no artifacts")
                    .help("give the folder that `cruddurc compile` wrote");
        }
        return new Side(name, files, places(folder));
    }

    /** From the source map of a review, where there is one. */
    private static Map<String, String> places(Path folder) throws UsageError {
        Map<String, String> places = new TreeMap<>();
        Path map = folder.resolve("review").resolve("source-map.json");
        if (Files.isRegularFile(map)
                && json("review/source-map.json", map).get("artifacts").orElse(Json.array())
                        instanceof JsonObject artifacts) {
            artifacts.members().values().forEach(file -> {
                if (file instanceof JsonObject names) {
                    names.members().forEach((name, entry) -> place(name, entry, places));
                }
            });
        }
        return places;
    }

    private static void place(String name, Json entry, Map<String, String> places) {
        if (entry instanceof JsonObject object && object.get("source").orElse(Json.array()) instanceof Json.Text text) {
            places.put(name, text.value());
        }
    }

    private static List<Path> list(Path folder) throws UsageError {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException failed) {
            throw new UsageError("the folder `" + folder.getFileName() + "` cannot be read");
        }
    }

    private static JsonObject json(String name, Path file) throws UsageError {
        Optional<Json> value;
        try {
            value = JsonReader.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UsageError("`" + name + "` cannot be read");
        }
        if (value.isPresent() && value.get() instanceof JsonObject object) {
            return object;
        }
        throw new UsageError("`" + name + "` is not an artifact of ours");
    }
}
