package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.SourceIndex;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.change.Side;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A compilation as one side of a comparison. */
final class CompiledSide {
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
    private final Side side;

    private CompiledSide(String title, Compilation compilation, Map<String, JsonObject> known) {
        Map<String, JsonObject> files = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            String path = artifact.path();
            if (path.startsWith("cloudformation/") || path.endsWith("/main.tf.json")) {
                artifacts.put(path, artifact);
                JsonObject read = known.get(path);
                files.put(
                        path,
                        read != null
                                ? read
                                : (JsonObject)
                                        JsonReader.read(artifact.content()).orElseThrow());
            }
        }
        side = new Side(
                title, files, SourceIndex.places(compilation.deployment().orElseThrow()));
    }

    /** What came of a file without errors, and which line asked for what. */
    static CompiledSide of(String title, Compilation compilation) {
        return new CompiledSide(title, compilation, new TreeMap<>());
    }

    /** The same of a later compilation; what did not change is not read again. */
    CompiledSide next(String title, Compilation compilation) {
        Map<String, JsonObject> known = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.equals(artifacts.get(artifact.path()))) {
                known.put(artifact.path(), side.files().get(artifact.path()));
            }
        }
        return new CompiledSide(title, compilation, known);
    }

    Side side() {
        return side;
    }

    /** The side under another name. */
    Side called(String title) {
        return new Side(title, side.files(), side.places());
    }
}
