package dev.cruddurc.review.source;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code review/source-map.json}: for every resource of every artifact, and each of its attributes, the line that asks for it. */
public final class SourceMap {
    private SourceMap() {}

    /** The artifact. */
    public static Artifact of(List<Spelling> spellings) {
        Map<String, JsonObject.Builder> files = new TreeMap<>();
        for (Spelling spelling : spellings) {
            files.computeIfAbsent(spelling.file(), file -> JsonObject.builder()).put(spelling.name(), entry(spelling));
        }
        JsonObject.Builder out = JsonObject.builder().put("version", 1);
        JsonObject.Builder artifacts = JsonObject.builder();
        files.forEach((file, names) -> artifacts.put(file, names.build()));
        return new Artifact(
                "review/source-map.json",
                JsonWriter.pretty(out.put("artifacts", artifacts.build()).build()));
    }

    private static JsonObject entry(Spelling spelling) {
        Origin origin = spelling.resource().origin();
        Span span = origin.span();
        JsonObject.Builder attributes = JsonObject.builder();
        for (String attribute : spelling.attributes().members().keySet()) {
            attributes.put(
                    attribute,
                    Places.of(spelling.resource(), spelling.type(), attribute).line());
        }
        return JsonObject.builder()
                .put("id", spelling.resource().id().toString())
                .put("source", span.toString())
                .put("pass", origin.pass())
                .putIfAny("attributes", attributes.build())
                .putIfAny("parts", parts(spelling.resource()))
                .build();
    }

    /** What a resource says in places of its own, by the model's words: the first line of each. */
    private static JsonObject parts(Resource resource) {
        Map<String, Integer> lines = new TreeMap<>();
        for (Origin.Part part : resource.origin().parts()) {
            lines.putIfAbsent(part.attribute(), part.span().line());
        }
        for (Tag tag : resource.tags()) {
            tag.place().ifPresent(place -> lines.put("tags." + tag.key(), place.line()));
        }
        JsonObject.Builder parts = JsonObject.builder();
        lines.forEach(parts::put);
        return parts.build();
    }
}
