package dev.cruddurc;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which digest a pushed tag has: the file {@code images.lock} beside a {@code cruddur.yaml}. A tag that is not in it is not pinned, so
 * that a new tag needs no change of it before it is pushed.
 *
 * @param digests by {@code repository:tag}
 */
public record ImagesLock(Map<String, String> digests) {
    /** The file's name. */
    public static final String FILE = "images.lock";

    private static final String IMAGES = "images";

    public ImagesLock {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /** What a text says; empty where it is not such a file. */
    public static Optional<ImagesLock> read(String text) {
        Optional<Json> images = JsonReader.read(text)
                .filter(JsonObject.class::isInstance)
                .flatMap(root -> ((JsonObject) root).get(IMAGES));
        if (images.isEmpty() || !(images.get() instanceof JsonObject object)) {
            return Optional.empty();
        }
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Json> entry : object.members().entrySet()) {
            if (!(entry.getValue() instanceof Json.Text digest)
                    || !digest.value().matches("sha256:[0-9a-f]{64}")) {
                return Optional.empty();
            }
            digests.put(entry.getKey(), digest.value());
        }
        return Optional.of(new ImagesLock(digests));
    }

    /** The same with more digests; those of the same tags count. */
    public ImagesLock with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(digests);
        all.putAll(more);
        return new ImagesLock(all);
    }

    /** The file's text. */
    public String text() {
        JsonObject.Builder images = JsonObject.builder();
        digests.forEach(images::put);
        return JsonWriter.pretty(JsonObject.of(IMAGES, images.build()));
    }
}
