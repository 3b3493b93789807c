package dev.cruddurc.change;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** A difference for programs. */
public final class JsonReport {
    private JsonReport() {}

    /** The document. */
    public static String of(Difference difference) {
        JsonObject.Builder out = JsonObject.builder().put("version", 1);
        out.put("from", difference.before()).put("to", difference.after());
        out.put(
                "security",
                Json.array(
                        difference.security().stream().map(JsonReport::security).toList()));
        difference
                .changes()
                .forEach((backend, changes) -> out.put(
                        backend.name().toLowerCase(Locale.ROOT),
                        JsonObject.builder()
                                .put("traffic", Difference.worst(changes).word())
                                .put(
                                        "changes",
                                        Json.array(changes.stream()
                                                .map(JsonReport::change)
                                                .toList()))
                                .build()));
        return JsonWriter.pretty(out.build());
    }

    private static JsonObject security(SecurityChange change) {
        return JsonObject.builder()
                .put("kind", change.kind())
                .put("resource", change.name())
                .put("text", change.text())
                .put("place", change.place())
                .build();
    }

    private static JsonObject change(ResourceChange change) {
        List<JsonObject> attributes = change.attributes().stream()
                .map(attribute -> JsonObject.builder()
                        .put("path", attribute.path())
                        .put("before", attribute.before())
                        .put("after", attribute.after())
                        .put("replaces", attribute.replaces())
                        .build())
                .toList();
        return JsonObject.builder()
                .put("stage", change.stage())
                .put("resource", change.name())
                .put("type", change.type())
                .put("change", change.kind().word())
                .put("traffic", change.effect().traffic().word())
                .put("why", change.effect().why())
                .put("since", change.because())
                .put("place", change.place())
                .putIfAny("attributes", attributes)
                .build();
    }
}
