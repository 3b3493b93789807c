package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each limit of AWS that what is emitted could pass is enforced: a case gives the code, whose page has the number and where it is
 * from; or it cannot be passed, for a reason and with a case that shows the output.
 */
class LimitsTest {
    private static final Path LIMITS = Path.of("src", "test", "resources", "limits.json");
    private static final int FEWEST = 50;

    private static final List<String> BOUNDS = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    @TestFactory
    Stream<DynamicTest> everyLimitIsEnforced() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode limit : new ObjectMapper().readTree(LIMITS.toFile())) {
            tests.add(dynamicTest(limit.path("what").asText(), () -> check(limit)));
        }
        assertTrue(tests.size() >= FEWEST, tests.size() + " limits");
        return tests.stream();
    }

    /** What the schema bounds is a row of the list, with the same numbers, and what a row says of the schema is there. */
    @Test
    void everyBoundOfTheSchemaIsALimit() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("schema", "cruddur.schema.json").toFile());
        Map<String, String> bounds = new TreeMap<>();
        collect(schema, "", bounds);
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode limit : new ObjectMapper().readTree(LIMITS.toFile())) {
            limit.path("schema").properties().forEach(place -> listed.put(place.getKey(), sorted(place.getValue())));
        }
        assertTrue(bounds.size() >= FEWEST, bounds.size() + " bounds");
        assertEquals(lines(bounds), lines(listed));
    }

    private static void collect(JsonNode schema, String pointer, Map<String, String> bounds) {
        ObjectNode found = new ObjectMapper().createObjectNode();
        for (String keyword : BOUNDS) {
            JsonNode value = schema.path(keyword);
            // Not to be empty is no limit.
            if (value.isNumber() && !(keyword.startsWith("min") && keyword.length() > 7 && value.asInt() == 1)) {
                found.set(keyword, value);
            }
        }
        if (!found.isEmpty()) {
            bounds.put(pointer, sorted(found));
        }
        schema.properties().forEach(member -> {
            if (!member.getKey().equals("examples")) {
                collect(member.getValue(), pointer + "/" + member.getKey(), bounds);
            }
        });
    }

    private static String sorted(JsonNode bounds) {
        Map<String, String> sorted = new TreeMap<>();
        bounds.properties()
                .forEach(bound -> sorted.put(bound.getKey(), bound.getValue().asText()));
        return sorted.toString();
    }

    private static String lines(Map<String, String> bounds) {
        return bounds.entrySet().stream()
                .map(bound -> bound.getKey() + " " + bound.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void check(JsonNode limit) throws IOException {
        Path folder = CasesTest.CASES.resolve(limit.path("case").asText());
        assertTrue(Files.isDirectory(folder), () -> folder + " is no case");
        assertEquals(limit.has("code"), !limit.has("by construction"), "a code or a reason");
        if (limit.has("code")) {
            String code = limit.path("code").asText();
            assertTrue(said(folder).contains(code), () -> folder + " does not give " + code);
            String page = Files.readString(Path.of("docs", "diagnostics", code + ".md"));
            String text = String.join(" ", page.split("\\s+", -1));
            for (String word : List.of("number", "source")) {
                String wanted = limit.path(word).asText();
                assertTrue(!wanted.isEmpty() && text.contains(wanted), () -> code + " does not say " + wanted);
            }
        }
    }

    private static String said(Path folder) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String file : List.of("diagnostics.txt", "stderr.txt")) {
            if (Files.exists(folder.resolve(file))) {
                said.append(Files.readString(folder.resolve(file)));
            }
        }
        return said.toString();
    }
}
