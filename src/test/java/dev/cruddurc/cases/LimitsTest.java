package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each limit of AWS that what is emitted could pass is enforced: a case gives the code, whose page has the number and where it is
 * from; or it cannot be passed, for a reason and with a case that shows the output.
 */
class LimitsTest {
    private static final Path LIMITS = Path.of("src", "test", "resources", "limits.json");
    private static final int FEWEST = 50;

    @TestFactory
    Stream<DynamicTest> everyLimitIsEnforced() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode limit : new ObjectMapper().readTree(LIMITS.toFile())) {
            tests.add(dynamicTest(limit.path("what").asText(), () -> check(limit)));
        }
        assertTrue(tests.size() >= FEWEST, tests.size() + " limits");
        return tests.stream();
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
