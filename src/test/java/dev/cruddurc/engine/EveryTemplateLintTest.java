package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every template of every case and example: not one finding of any severity. */
@Tag("engine")
final class EveryTemplateLintTest {
    @TempDir
    private Path folder;

    /** One process a region, since which types and values there are depends on it. */
    @Test
    void noTemplateHasAFindingInTheStrictestMode() throws IOException, InterruptedException {
        Map<String, List<Artifact>> byRegion = new TreeMap<>();
        for (Compiled compiled : Compiled.all()) {
            byRegion.computeIfAbsent(compiled.region(), region -> new ArrayList<>())
                    .addAll(compiled.templates());
        }
        int templates = byRegion.values().stream().mapToInt(List::size).sum();
        assertTrue(templates >= 100 && byRegion.size() >= 5, templates + " templates in " + byRegion.keySet());

        for (Map.Entry<String, List<Artifact>> region : byRegion.entrySet()) {
            CfnLint.assertClean(region.getValue(), region.getKey(), folder);
        }
    }

    @Test
    void aFindingIsSeen() throws IOException, InterruptedException {
        Compiled hello = Compiled.example("hello", text -> text);
        Artifact template = hello.templates().get(0);
        String wrong = template.content().replace("\"RetentionInDays\": 30", "\"RetentionInDays\": 13");

        CfnLint lint = CfnLint.of(List.of(new Artifact(template.path(), wrong)), hello.region(), folder);

        assertEquals(1, lint.findings(), lint.said());
        assertTrue(lint.said().contains("E3030"), lint.said());
    }
}
