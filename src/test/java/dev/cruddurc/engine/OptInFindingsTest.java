package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each key that makes a system safer for a price ends exactly the findings that {@code opt-ins.json} says, and begins exactly those
 * that its own resources bring. A key of which these checkers know nothing changes none.
 */
@Tag("engine")
final class OptInFindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHOUT = "without";

    @TempDir
    private Path folder;

    @Test
    void endsExactlyTheFindingsThatItIsFor() throws IOException, InterruptedException {
        JsonNode data =
                JSON.readTree(NodePackages.FOLDER.resolve("opt-ins.json").toFile());
        Map<String, Path> templates = new TreeMap<>();
        add(templates, data, WITHOUT, JSON.createObjectNode());
        for (Map.Entry<String, JsonNode> optIn : data.path("optIns").properties()) {
            add(templates, data, optIn.getKey(), optIn.getValue());
        }
        Findings findings = new Findings();
        findings.addAll(CfnGuard.of(templates, folder).findings());
        findings.addAll(CdkNag.of(templates, folder).findings());

        Map<String, Set<String>> found = byKey(findings);
        Map<String, Set<String>> wanted = new TreeMap<>();
        Map<String, Set<String>> changed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> optIn : data.path("optIns").properties()) {
            Set<String> change = new TreeSet<>();
            optIn.getValue().path("ends").forEach(finding -> change.add("ends " + finding.asText()));
            optIn.getValue().path("begins").forEach(finding -> change.add("begins " + finding.asText()));
            wanted.put(optIn.getKey(), change);
            changed.put(optIn.getKey(), change(found.get(WITHOUT), found.get(optIn.getKey())));
        }
        assertTrue(found.get(WITHOUT).size() > 20, () -> found.get(WITHOUT).toString());
        assertEquals(
                JSON.valueToTree(wanted).toPrettyString(),
                JSON.valueToTree(changed).toPrettyString());
    }

    private void add(Map<String, Path> templates, JsonNode data, String key, JsonNode optIn) throws IOException {
        String system = optIn.path("system").asText();
        String service = optIn.path("service").asText();
        Path source = Files.createDirectories(folder.resolve("files").resolve(key));
        Files.writeString(
                source.resolve("cruddur.yaml"),
                data.path("file")
                        .asText()
                        .replace("SYSTEM", system.isEmpty() ? "" : system + "\n")
                        .replace("SERVICE", service.isEmpty() ? "" : "    " + service + "\n"));
        for (Artifact template : Compiled.of(source).templates()) {
            String name = key + "/"
                    + Path.of(template.path()).getFileName().toString().replace(".template.json", "");
            Path file = folder.resolve(name.replace('/', '.') + ".json");
            Files.writeString(file, template.content());
            templates.put(name, file);
        }
    }

    private static Map<String, Set<String>> byKey(Findings findings) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String finding : findings.without(new Findings())) {
            int at = finding.indexOf(" at ");
            String place = finding.substring(at + " at ".length());
            found.computeIfAbsent(place.substring(0, place.indexOf('/')), key -> new TreeSet<>())
                    .add(finding.substring(0, at) + " at " + place.substring(place.indexOf('/') + 1));
        }
        return found;
    }

    private static Set<String> change(Set<String> before, Set<String> after) {
        Set<String> change = new TreeSet<>();
        before.stream().filter(finding -> !after.contains(finding)).forEach(finding -> change.add("ends " + finding));
        after.stream().filter(finding -> !before.contains(finding)).forEach(finding -> change.add("begins " + finding));
        return change;
    }
}
