package dev.cruddurc.artifact;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files of an output folder are ours, and so may be replaced and removed. It lists no hashes: it then changes only when a
 * file comes or goes.
 *
 * @param files paths relative to the folder
 */
public record Manifest(SortedSet<String> files) {
    static final String NAME = ".cruddurc-manifest.json";

    /** Far more than the names of all artifacts take. */
    private static final long MOST_BYTES = 1 << 20;

    public Manifest {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** The manifest of a folder; one without files where there is none that can be understood. */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            return new Manifest(new TreeSet<>());
        }
        SortedSet<String> listed = new TreeSet<>();
        if (JsonReader.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                .orElse(Json.array())
                        instanceof JsonObject object
                && object.get("files").orElse(Json.array()) instanceof Json.Array array) {
            for (Json item : array.items()) {
                if (item instanceof Json.Text text && isInside(text.value())) {
                    listed.add(text.value());
                }
            }
        }
        return new Manifest(listed);
    }

    /** Whether both list the same; a record's own comparison is linked at run time, which costs more than the comparison. */
    boolean listsTheSameAs(Manifest other) {
        return files.equals(other.files);
    }

    Manifest plus(Collection<String> more) {
        SortedSet<String> all = new TreeSet<>(files);
        all.addAll(more);
        return new Manifest(all);
    }

    Manifest minus(Collection<String> gone) {
        SortedSet<String> rest = new TreeSet<>(files);
        rest.removeAll(gone);
        return new Manifest(rest);
    }

    /** The listed files in one of the folders. */
    List<String> under(Collection<String> folders) {
        List<String> found = new ArrayList<>();
        for (String file : files) {
            if (folders.contains(file.substring(0, file.indexOf('/')))) {
                found.add(file);
            }
        }
        return found;
    }

    String print() {
        JsonObject.Builder object = JsonObject.builder();
        object.put("description", "The files here that cruddurc wrote, and so may replace and remove.");
        return JsonWriter.pretty(
                object.put("files", Json.strings(List.copyOf(files))).build());
    }

    /** Whether a path stays in the folder and looks like one of ours: a manifest may come from anybody. */
    static boolean isInside(String path) {
        String[] names = path.split("/", -1);
        for (String name : names) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || !isPlain(name)) {
                return false;
            }
        }
        return names.length > 1;
    }

    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (!isPlain(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }
}
