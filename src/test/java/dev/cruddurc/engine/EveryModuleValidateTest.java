package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One root that calls the output of every case as a module: the provider's schema is loaded once. */
@Tag("engine")
final class EveryModuleValidateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void everyModuleIsValid() throws IOException, InterruptedException {
        List<Artifact> modules = new ArrayList<>();
        for (Compiled compiled : Compiled.all()) {
            modules.addAll(compiled.of("terraform"));
        }
        try (Terraform terraform = Terraform.here()) {
            String said = validate(terraform, modules);

            assertTrue(said.contains("Success!"), said);
        }
        assertTrue(modules.size() >= 80, modules.size() + " modules");
    }

    @Test
    void aModuleWithAnUnknownArgumentFails() throws IOException, InterruptedException {
        Artifact broken = Compiled.examples().stream()
                .flatMap(example -> example.of("terraform").stream())
                .filter(module -> module.content().contains("\"retention_in_days\""))
                .findFirst()
                .orElseThrow();
        String text = broken.content().replace("\"retention_in_days\"", "\"retention_in_dais\"");
        try (Terraform terraform = Terraform.here()) {
            assertThrows(AssertionError.class, () -> validate(terraform, List.of(new Artifact(broken.path(), text))));
        }
    }

    private String validate(Terraform terraform, List<Artifact> modules) throws IOException, InterruptedException {
        Terraform.write(modules, folder);
        ObjectNode calls = JSON.createObjectNode();
        for (Artifact module : modules) {
            Path path = Path.of(module.path()).getParent();
            ObjectNode call = calls.putObject(path.toString().replace('/', '_').replace('.', '_'));
            call.put("source", "./" + path);
            JSON.readTree(module.content()).path("variable").properties().forEach(variable -> {
                if (variable.getValue().path("type").asText().startsWith("list")) {
                    call.putArray(variable.getKey()).add("placeholder");
                } else {
                    call.put(variable.getKey(), "placeholder");
                }
            });
        }
        assertEquals(modules.size(), calls.size());
        JsonNode root = JSON.createObjectNode().set("module", calls);
        Files.writeString(folder.resolve("main.tf.json"), root.toString());
        return terraform.init(folder).run(folder, "validate", "-no-color");
    }
}
