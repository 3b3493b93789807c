package dev.cruddurc.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is validated against is the published schema, without what only people and editors read. */
class RulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PUBLISHED = Path.of("schema", "cruddur.schema.json");
    private static final Path RULES = Path.of("src/main/resources/dev/cruddurc/config/schema/rules.json");

    /** Keywords that rule nothing. Examples are not among them: errors show them. */
    private static final List<String> PROSE = List.of("description", "title", "default", "$comment");

    /** {@code -Dcruddurc.approve=true} writes the file anew. */
    @Test
    void areThoseOfThePublishedSchema() throws IOException {
        JsonNode schema = JSON.readTree(PUBLISHED.toFile());
        strip(schema);
        String wanted = JSON.writeValueAsString(schema) + "\n";
        if (Boolean.getBoolean("cruddurc.approve")) {
            Files.writeString(RULES, wanted);
        }
        assertEquals(wanted, Files.readString(RULES), "rules.json is stale: run with -Dcruddurc.approve=true");
    }

    /** Of a schema; the keys of `properties` and the like are names, whatever they read like. */
    private static void strip(JsonNode schema) {
        if (!(schema instanceof ObjectNode keywords)) {
            return;
        }
        keywords.remove(PROSE);
        for (String named : List.of("properties", "$defs")) {
            keywords.path(named).forEach(RulesTest::strip);
        }
        for (String nested : List.of("additionalProperties", "propertyNames", "items", "if", "then", "else")) {
            strip(keywords.path(nested));
        }
    }
}
