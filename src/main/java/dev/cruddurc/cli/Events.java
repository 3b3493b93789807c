package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.JsonRenderer;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file or a command line, as events among those of a deployment: one JSON object a line on stdout. */
record Events(InstantSource clock, Session session) {
    /** Whether a command that deploys tells events. */
    static boolean areAskedFor(Arguments arguments) {
        return arguments.value(Format.OPTION).filter("json"::equals).isPresent();
    }

    /** An event a diagnostic. */
    void diagnostics(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            JsonObject.Builder event = event("diagnostic");
            JsonRenderer.render(diagnostic).members().forEach(event::put);
            print(event);
        }
    }

    /** The end of a run that errors of its file keep from beginning. */
    void errors() {
        stopped("errors", "the file has errors", List.of());
    }

    /** The end of a run that the command line keeps from beginning. */
    void usage(UsageError wrong) {
        List<String> lines = new ArrayList<>();
        wrong.help().ifPresent(lines::add);
        stopped("usage", wrong.getMessage(), lines);
    }

    private void stopped(String outcome, String message, List<String> lines) {
        print(event("stopped").put("outcome", outcome).put("message", message).put("lines", Json.strings(lines)));
    }

    private JsonObject.Builder event(String name) {
        return JsonObject.builder().put("time", clock.instant().toString()).put("event", name);
    }

    private void print(JsonObject.Builder event) {
        session.print(JsonWriter.compact(event.build()) + "\n");
    }
}
