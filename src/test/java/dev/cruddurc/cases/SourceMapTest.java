package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The source map knows every resource of every artifact, and each of its attributes. */
class SourceMapTest {
    @TestFactory
    Stream<DynamicTest> isWhole() {
        return Stream.of(CasesTest.CASES.resolve("accepts"), CasesTest.EXAMPLES)
                .flatMap(root -> CaseFolder.in(root).stream())
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
    }

    private static void check(CaseFolder folder) {
        SourceFile source = folder.source();
        Compilation compilation = new Compiler()
                .compile(
                        source,
                        folder.environment(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM, Target.REVIEW));
        Map<String, Map<String, Set<String>>> found = new TreeMap<>();
        Map<String, Map<String, Set<String>>> mapped = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.path().startsWith("cloudformation/")) {
                member(json(artifact), "Resources")
                        .members()
                        .forEach((name, body) -> put(found, artifact.path(), name, member(body, "Properties")));
            } else if (artifact.path().startsWith("terraform/")) {
                member(json(artifact), "resource")
                        .members()
                        .forEach((type, labels) -> ((JsonObject) labels)
                                .members()
                                .forEach((label, body) ->
                                        put(found, artifact.path(), type + "." + label, (JsonObject) body)));
            } else if (artifact.path().equals("review/source-map.json")) {
                member(json(artifact), "artifacts")
                        .members()
                        .forEach((file, names) -> ((JsonObject) names).members().forEach((name, entry) -> {
                            JsonObject attributes = member(entry, "attributes");
                            put(mapped, file, name, attributes);
                            attributes.members().values().forEach(line -> assertIsLine(line, source));
                        }));
            }
        }
        assertEquals(found, mapped);
    }

    private static void assertIsLine(Json line, SourceFile source) {
        int number = Integer.parseInt(((Json.Number) line).digits());
        assertTrue(number >= 1 && number <= source.lines().size(), () -> "line " + number);
    }

    private static void put(
            Map<String, Map<String, Set<String>>> files, String file, String name, JsonObject attributes) {
        files.computeIfAbsent(file, key -> new TreeMap<>())
                .put(name, new TreeSet<>(attributes.members().keySet()));
    }

    private static JsonObject json(Artifact artifact) {
        return (JsonObject) JsonReader.read(artifact.content()).orElseThrow();
    }

    private static JsonObject member(Json parent, String name) {
        return (JsonObject)
                ((JsonObject) parent).get(name).orElse(JsonObject.builder().build());
    }
}
