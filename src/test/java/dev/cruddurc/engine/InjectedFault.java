package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One fault that is put into what the compiler emits for {@code src/test/engine/faults/cruddur.yaml}, and what the checkers of others
 * say of it.
 *
 * @param name the number of the row in {@code docs/faults.md}, or the code of a fault of users
 * @param stage where it lies
 * @param terraform none where Terraform has no such fault
 * @param rules those of cfn-lint that find it
 * @param step the one in which Terraform fails, {@code -} if in none, {@code n/a} where it has no such fault
 */
record InjectedFault(
        String name,
        String stage,
        List<Edit> cloudformation,
        Optional<List<Edit>> terraform,
        Set<String> rules,
        String step) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src", "test", "engine", "faults");

    /** All of them, in the order of the table. */
    static List<InjectedFault> all() throws IOException {
        List<InjectedFault> all = new ArrayList<>();
        JSON.readTree(FOLDER.resolve("faults.json").toFile()).properties().forEach(fault -> {
            JsonNode said = fault.getValue();
            Set<String> rules = new TreeSet<>();
            said.path("found by cfn-lint").forEach(rule -> rules.add(rule.asText()));
            all.add(new InjectedFault(
                    fault.getKey(),
                    said.path("stage").asText(),
                    edits(said.path("cloudformation")),
                    said.has("terraform") ? Optional.of(edits(said.path("terraform"))) : Optional.empty(),
                    rules,
                    said.path("found by terraform").asText()));
        });
        return all;
    }

    /** The system without a fault. */
    static Compiled base() throws IOException {
        return Compiled.of(FOLDER);
    }

    private static List<Edit> edits(JsonNode said) {
        List<Edit> edits = new ArrayList<>();
        said.forEach(edit -> edits.add(new Edit(edit)));
        return edits;
    }

    /** The template with the fault in it. */
    JsonNode template(Compiled base) throws IOException {
        return edited(base.template(stage(base)), cloudformation);
    }

    /** The root module with the fault in it. */
    JsonNode module(Compiled base) throws IOException {
        return edited(base.module(stage(base)), terraform.orElseThrow());
    }

    private Stage stage(Compiled base) {
        return base.stages().stream()
                .filter(candidate -> candidate.toString().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " lies in no stage"));
    }

    private static JsonNode edited(String content, List<Edit> edits) throws IOException {
        JsonNode document = JSON.readTree(content);
        edits.forEach(edit -> edit.apply(document));
        return document;
    }
}
