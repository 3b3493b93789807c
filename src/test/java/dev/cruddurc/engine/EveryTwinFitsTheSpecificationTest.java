package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the compose file of every case and example against the schema of the compose specification. */
final class EveryTwinFitsTheSpecificationTest {
    private static final Path SCHEMA = Path.of("src/test/resources/compose-spec/compose-spec.json");

    private final Schema schema;

    EveryTwinFitsTheSpecificationTest() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Files.readString(SCHEMA));
        // It names draft 2019-09, and its parts with the `id` of draft 4, which no validator of 2019-09 takes.
        document.findParents("id").stream()
                .filter(part -> part.get("id").isTextual())
                .forEach(part -> ((ObjectNode) part).remove("id"));
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(document);
    }

    @Test
    void everyTwinIsValid() throws IOException {
        int files = 0;
        for (Compiled compiled : Compiled.all()) {
            for (Artifact artifact : compiled.of("compose")) {
                if (artifact.path().endsWith("docker-compose.yml")) {
                    assertEquals("[]", errors(artifact.content()), artifact.path());
                    files++;
                }
            }
        }
        assertTrue(files >= 80, files + " files");
    }

    @Test
    void aWrongFileIsNot() throws IOException {
        assertFalse(errors("services:\n  web: {image: 1}\n").equals("[]"));
        assertFalse(errors("services:\n  web: {image: a, helthcheck: {}}\n").equals("[]"));
    }

    private String errors(String yaml) throws IOException {
        return schema.validate(new YAMLMapper().readTree(yaml)).toString();
    }
}
