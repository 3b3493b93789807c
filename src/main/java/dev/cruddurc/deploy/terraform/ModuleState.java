package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the program's state of a module says. It is asked, and never read as a file or touched. */
record ModuleState(Program program, ModuleFolder folder) {
    /** The addresses of the resources in it; none where there is no state yet. What cannot be read is not taken for nothing. */
    List<String> addresses() throws Stop {
        Program.Run run = program.run(folder.path(), List.of("state", "list"), line -> {});
        if (run.exit() == 0) {
            return run.lines().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("data."))
                    .toList();
        }
        if (run.text().contains("No state file was found")) {
            return List.of();
        }
        throw new Stop(
                Complaints.outcome(run.text()),
                "the state of " + folder.path().getFileName() + " cannot be read",
                Complaints.tail(List.of(run.text().split("\n", -1))));
    }

    /** Its outputs; those that are sensitive stay where they are. */
    Map<String, String> outputs() throws Stop {
        Map<String, String> outputs = new LinkedHashMap<>();
        Program.Run run = program.run(folder.path(), List.of("output", "-json", "-no-color"), line -> {});
        Optional<Json> json =
                run.exit() == 0 ? JsonReader.readForeign(String.join("\n", run.lines())) : Optional.empty();
        if (json.isPresent() && json.get() instanceof JsonObject found) {
            found.members().forEach((name, output) -> {
                if (output instanceof JsonObject object
                        && !object.get("sensitive").equals(Optional.of(Json.of(true)))) {
                    object.get("value").ifPresent(value -> outputs.put(name, text(value)));
                }
            });
        }
        return outputs;
    }

    /** Lists of texts as one text with commas. */
    private static String text(Json value) {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        if (value instanceof Json.Array array) {
            List<String> texts = new ArrayList<>();
            array.items().forEach(item -> texts.add(text(item)));
            return String.join(",", texts);
        }
        return JsonWriter.compact(value);
    }
}
