package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The folder in which a stage's module is run, and which holds its state where no other place for it is declared. */
record ModuleFolder(Path path) {
    private static final String MODULE = "main.tf.json";
    private static final String VALUES = "terraform.tfvars.json";
    private static final String OWNER = "cruddurc-owner.txt";

    /** Whether a state lies here. */
    boolean hasState() {
        return Files.exists(path.resolve("terraform.tfstate"));
    }

    /** Puts a module there, with the values of its variables, or stops where another system's lies. */
    void write(String owner, String module, JsonObject values) throws Stop {
        try {
            Files.createDirectories(path);
            Path mark = path.resolve(OWNER);
            if (!Files.exists(mark)) {
                Files.writeString(mark, owner + "\n", StandardCharsets.UTF_8);
            }
            String found = Files.readString(mark, StandardCharsets.UTF_8).strip();
            if (!found.equals(owner)) {
                throw new Stop(
                        Outcome.NOT_POSSIBLE,
                        "the folder " + path + " belongs to " + found + ", and this is " + owner,
                        "nothing was changed; run the command in a folder of its own");
            }
            Files.writeString(path.resolve(MODULE), module, StandardCharsets.UTF_8);
            Files.writeString(path.resolve(VALUES), JsonWriter.pretty(values), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "the folder " + path + " cannot be written",
                    String.valueOf(failed.getMessage()));
        }
    }

    /** A file that is not needed any more. */
    void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException busy) {
            // The next plan overwrites it.
            return;
        }
    }

    /** The values of a module's variables from what earlier stages handed over: lists lie there as texts with commas. */
    static JsonObject values(ModuleText module, Map<String, String> inputs) throws Stop {
        JsonObject.Builder values = JsonObject.builder();
        List<String> missing = new ArrayList<>();
        module.variables().forEach((name, type) -> {
            String value = inputs.get(name);
            if (value == null) {
                missing.add(name);
            } else if (type.startsWith("list")) {
                values.put(name, Json.strings(List.of(value.split(","))));
            } else {
                values.put(name, value);
            }
        });
        if (!missing.isEmpty()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "earlier stages hand over " + String.join(", ", missing) + ", and are not deployed",
                    "deploy the earlier stages first: run the command without --stage");
        }
        return values.build();
    }
}
