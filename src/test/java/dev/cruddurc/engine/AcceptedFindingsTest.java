package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What checkers of security find in the examples is exactly what {@code accepted-findings.json} accepts, with a reason for each
 * rule; in a system with every opt-in, what {@code strict-findings.json} accepts. No system reaches zero: a rule for one thing is against another, and none at all means that nothing was evaluated.
 */
@Tag("engine")
final class AcceptedFindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ACCEPTED = NodePackages.FOLDER.resolve("accepted-findings.json");
    /** What is still found where the file opts into all that a checker asks for. */
    private static final Path STRICT = NodePackages.FOLDER.resolve("strict-findings.json");

    @TempDir
    private Path folder;

    @Test
    void allThatIsFoundIsAcceptedForAReason() throws IOException, InterruptedException {
        Map<String, Path> templates = new TreeMap<>();
        int resources = 0;
        List<Compiled> systems = new ArrayList<>(Compiled.examples());
        systems.add(Compiled.of(NodePackages.FOLDER.resolve("strict")));
        for (Compiled example : systems) {
            for (Artifact template : example.templates()) {
                String name = template.path().replace(".template.json", "");
                Path file = folder.resolve(name.replace('/', '.') + ".json");
                Files.writeString(file, template.content());
                templates.put(name, file);
                resources += JSON.readTree(template.content()).path("Resources").size();
            }
        }
        CfnGuard guard = CfnGuard.of(templates, folder);
        CdkNag nag = CdkNag.of(templates, folder);
        Findings found = new Findings();
        found.addAll(guard.findings());
        found.addAll(nag.findings());
        Map<String, Integer> rules = new TreeMap<>(nag.rules());
        rules.put("Control Tower", guard.rules());

        JsonNode list = JSON.readTree(ACCEPTED.toFile());
        JsonNode strict = JSON.readTree(STRICT.toFile()).path("accepted");
        Findings accepted = Findings.of(list.path("accepted"));
        accepted.addAll(Findings.of(strict));
        assertEquals(JSON.valueToTree(rules), list.path("rules"), "the rules that were evaluated");
        assertEquals(resources, nag.resources());
        assertEquals(Set.of(), found.without(accepted), "found, and not accepted");
        assertEquals(Set.of(), accepted.without(found), "accepted, and not found any more");
        reasons(list.path("accepted"));
        reasons(strict);
    }

    private static void reasons(JsonNode rules) {
        assertTrue(!rules.isEmpty());
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            assertTrue(rule.getValue().path("because").asText().length() > 20, rule.getKey() + " has no reason");
        }
    }
}
