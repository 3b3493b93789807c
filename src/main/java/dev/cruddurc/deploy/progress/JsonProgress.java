package dev.cruddurc.deploy.progress;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Progress for programs: one JSON object a line. */
public record JsonProgress(InstantSource clock, Consumer<String> out) implements Progress.Listener {
    @Override
    public void on(Progress progress) {
        JsonObject.Builder event =
                JsonObject.builder().put("time", clock.instant().toString());
        write(progress, event);
        out.accept(JsonWriter.compact(event.build()) + "\n");
    }

    private static void write(Progress progress, JsonObject.Builder event) {
        if (progress instanceof Progress.Opening opening) {
            event.put("event", "opening").put("doing", opening.doing()).put("rehearsal", opening.rehearsal());
            event.put("system", opening.system()).put("region", opening.region());
            event.put("account", opening.account()).put("target", opening.target());
            event.put("stages", Json.strings(opening.stages()));
        } else if (progress instanceof Progress.StageBegins begins) {
            event.put("event", "stage").put("stage", begins.stage()).put("unit", begins.unit());
        } else if (progress instanceof Progress.GateSeen seen) {
            event.put("event", "gate").put("gate", seen.gate());
            event.put("state", seen.state().name().toLowerCase(Locale.ROOT));
            event.put("detail", seen.detail()).put("todo", Json.strings(seen.todo()));
        } else if (progress instanceof Progress.Reviewed reviewed) {
            event.put("event", "review").put("stage", reviewed.stage());
            event.put(
                    "changes",
                    Json.array(reviewed.review().changes().stream()
                            .map(JsonProgress::change)
                            .toList()));
        } else if (progress instanceof Progress.Unchanged unchanged) {
            event.put("event", "no-changes").put("stage", unchanged.stage());
        } else if (progress instanceof Progress.Moved moved) {
            event.put("event", moved.ofStack() ? "stack" : "resource").put("resource", moved.resource());
            event.put("type", moved.type()).put("status", moved.status()).put("reason", moved.reason());
            moved.took().ifPresent(took -> event.put("milliseconds", took.toMillis()));
            event.putIfPresent("place", place(moved.place()));
        } else if (progress instanceof Progress.Alive alive) {
            event.put("event", "alive").put("seconds", alive.since().toSeconds());
            event.put("working", Json.strings(alive.working()));
        } else if (progress instanceof Progress.Held held) {
            event.put("event", "held").put("what", held.what()).put("name", held.name());
            event.put("detail", held.detail()).put("fate", held.fate());
        } else if (progress instanceof Progress.Taken taken) {
            event.put("event", "taken").put("what", taken.what()).put("inTheWay", taken.inTheWay());
            event.put("todo", Json.strings(taken.todo())).putIfPresent("place", place(taken.place()));
        } else if (progress instanceof Progress.Note note) {
            event.put("event", "note").put("text", note.text());
        } else if (progress instanceof Progress.Warning warning) {
            event.put("event", "warning").put("text", warning.text());
        } else if (progress instanceof Progress.StageEnds ends) {
            event.put("event", "stage-done").put("stage", ends.stage());
            event.put("milliseconds", ends.took().toMillis()).put("outputs", map(ends.outputs()));
        } else if (progress instanceof Progress.Broken broken) {
            event.put("event", "failure").put("stage", broken.stage());
            event.put(
                    "causes",
                    Json.array(broken.causes().stream().map(JsonProgress::cause).toList()));
            event.put("cancelled", broken.cancelled()).put("left", broken.left());
        } else if (progress instanceof Progress.Stopped stopped) {
            event.put("event", "stopped").put("outcome", stopped.outcome().word());
            event.put("message", stopped.message()).put("lines", Json.strings(stopped.lines()));
        } else if (progress instanceof Progress.Closing closing) {
            event.put("event", "end").put("outcome", closing.outcome().word());
            event.put("message", closing.summary()).put("lines", Json.strings(closing.lines()));
        }
    }

    private static JsonObject change(Change change) {
        return JsonObject.builder()
                .put("kind", change.kind().word())
                .put("resource", change.resource())
                .put("type", change.type())
                .put("kept", change.kept())
                .put("grave", change.isGrave())
                .put("properties", Json.strings(change.properties()))
                .put("wider", Json.strings(change.wider()))
                .putIfPresent("place", place(change.place()))
                .build();
    }

    private static JsonObject cause(Progress.Cause cause) {
        return JsonObject.builder()
                .put("resource", cause.resource())
                .put("type", cause.type())
                .put("reason", cause.reason())
                .put("more", Json.strings(cause.more()))
                .putIfPresent("place", place(cause.place()))
                .build();
    }

    private static Optional<JsonObject> place(Optional<Span> place) {
        return place.map(span -> JsonObject.builder()
                .put("file", span.file())
                .put("line", span.line())
                .put("column", span.column())
                .build());
    }

    private static JsonObject map(Map<String, String> values) {
        JsonObject.Builder out = JsonObject.builder();
        values.forEach(out::put);
        return out.build();
    }
}
