package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every stage of every case and example is valid, and takes what it asks for from an output of the same name of a stage before
 * it.
 */
@Tag("engine")
final class EveryModuleValidateTest {
    @TempDir
    private Path folder;

    @Test
    void everyModuleIsValid() throws IOException, InterruptedException {
        Modules modules = new Modules();
        for (Compiled compiled : Compiled.all()) {
            modules.addHandingOver(compiled);
        }
        modules.keepEachProviderOnce();
        try (Terraform terraform = Terraform.here()) {
            JsonNode said = new ObjectMapper().readTree(validate(terraform, modules));

            assertTrue(said.path("valid").asBoolean(), said::toPrettyString);
            assertEquals(0, said.path("error_count").asInt(), said::toPrettyString);
            for (JsonNode warning : said.path("diagnostics")) {
                // Said of any stage that keeps its state in a bucket, since here it is not the root.
                assertEquals(
                        "Backend configuration ignored", warning.path("summary").asText(), said::toPrettyString);
            }
        }
        int count = modules.contents().size();
        assertEquals(count, Modules.linked(folder));
        assertTrue(count >= 100, count + " modules");
    }

    @Test
    void aModuleWithAnUnknownArgumentFails() throws IOException, InterruptedException {
        Modules modules = new Modules();
        modules.addHandingOver(Compiled.example("hello", text -> text));
        modules.contents().replaceAll((name, content) -> {
            assertTrue(content.contains("\"retention_in_days\""), content);
            return content.replace("\"retention_in_days\"", "\"retention_in_dais\"");
        });
        try (Terraform terraform = Terraform.here()) {
            AssertionError refused = assertThrows(AssertionError.class, () -> validate(terraform, modules));

            assertTrue(refused.getMessage().contains("retention_in_dais"), refused::getMessage);
        }
    }

    private String validate(Terraform terraform, Modules modules) throws IOException, InterruptedException {
        modules.write(folder);
        return terraform.init(folder).run(folder, "validate", "-json");
    }
}
