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

@Tag("engine")
final class EveryTemplateLintTest {
    @TempDir
    private Path folder;

    @Test
    void noTemplateHasAFindingInTheStrictestMode() throws IOException {
        CfnLint.assertInstalled(folder);
        Map<String, List<Artifact>> byRegion = new TreeMap<>();
        for (Compiled compiled : Compiled.all()) {
            byRegion.computeIfAbsent(compiled.region(), region -> new ArrayList<>())
                    .addAll(compiled.of("cloudformation"));
        }
        int templates = byRegion.values().stream().mapToInt(List::size).sum();

        for (Map.Entry<String, List<Artifact>> region : byRegion.entrySet()) {
            assertEquals("[]", CfnLint.findings(region.getValue(), region.getKey(), folder), region.getKey());
        }
        assertTrue(templates >= 80 && byRegion.size() >= 5, templates + " templates in " + byRegion.keySet());
    }

    @Test
    void aFindingFails() throws IOException {
        CfnLint.assertInstalled(folder);
        Artifact wrong = new Artifact(
                "wrong.template.json",
                "{\"AWSTemplateFormatVersion\": \"2010-09-09\", \"Resources\": {\"A\": {\"Type\": \"AWS::ECS::Clustre\"}}}");

        assertTrue(CfnLint.findings(List.of(wrong), "us-east-1", folder).contains("E3006"));
    }
}
