package dev.cruddurc.diagnostic;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.List;

/** Diagnostics as JSON, for programs: everything that the text form says, and the places as numbers. */
public final class JsonRenderer {
    private JsonRenderer() {}

    /** An object a diagnostic in the order given. */
    public static Json render(List<Diagnostic> diagnostics) {
        return Json.array(diagnostics.stream().map(one -> render(one)).toList());
    }

    /** One as an object. */
    public static JsonObject render(Diagnostic diagnostic) {
        JsonObject.Builder object = JsonObject.builder();
        object.put("code", diagnostic.code().id());
        object.put("severity", diagnostic.severity().label());
        object.put("message", SourceMask.text(diagnostic.message()));
        place(diagnostic.span(), object);
        if (!diagnostic.label().isEmpty()) {
            object.put("label", SourceMask.text(diagnostic.label()));
        }
        object.putIfAny(
                "related",
                diagnostic.related().stream().map(JsonRenderer::related).toList());
        object.putIfAny(
                "notes",
                diagnostic.notes().stream().map(SourceMask::text).map(Json::of).toList());
        return object.putIfPresent(
                        "help", diagnostic.help().map(SourceMask::text).map(Json::of))
                .build();
    }

    private static JsonObject related(Related related) {
        JsonObject.Builder object = JsonObject.builder();
        object.put("label", SourceMask.text(related.label()));
        place(related.span(), object);
        return object.build();
    }

    private static void place(Span span, JsonObject.Builder object) {
        object.put("file", span.file());
        object.put("line", span.line());
        object.put("column", span.column());
        object.put("endLine", span.endLine());
        object.put("endColumn", span.endColumn());
    }
}
