package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.change.Backend;
import dev.cruddurc.change.Difference;
import dev.cruddurc.change.Kind;
import dev.cruddurc.change.ResourceChange;
import dev.cruddurc.change.Side;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cruddurc diff} says of single changes, against the comparison of the AWS CDK. */
@Tag("engine")
class CloudFormationDiffTest {
    private static final Path EXPLAINED = NodePackages.FOLDER.resolve("diff-explained.txt");
    private static final int AT_LEAST = 100;

    @TempDir
    Path folder;

    private record Pair(JsonObject before, JsonObject after) {}

    @Test
    void saysTheSameOfSingleChanges() throws IOException, InterruptedException {
        assertTrue(Files.isDirectory(NodePackages.of("@aws-cdk/cloudformation-diff")));
        Map<String, Pair> pairs = pairs();
        assertTrue(pairs.size() >= AT_LEAST, () -> pairs.size() + " pairs");
        JsonNode oracle = oracle(pairs);
        Map<String, String> explained = explained();
        List<String> differences = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        pairs.forEach((name, pair) -> {
            Map<String, String> theirs = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : oracle.path(name).properties()) {
                String kind = kind(entry.getValue().asText());
                if (!kind.isEmpty()) {
                    theirs.put(entry.getKey(), kind);
                }
            }
            Map<String, String> ours = ours(pair);
            if (!theirs.equals(ours)) {
                if (explained.containsKey(name)) {
                    used.add(name);
                } else {
                    differences.add(name + "\n  theirs " + theirs + "\n  ours   " + ours);
                }
            }
        });
        assertEquals(List.of(), differences, () -> String.join("\n", differences));
        assertEquals(new TreeSet<>(explained.keySet()), used, "explanations of differences that are there");
        EngineLog.add("cloudformation-diff", pairs.size(), "pairs, " + used.size() + " explained", System.nanoTime());
    }

    private static Map<String, Pair> pairs() throws IOException {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>();
        List<Path> sources = new ArrayList<>();
        sources.add(Path.of("examples", "cruddur", "cruddur.yaml"));
        try (Stream<Path> cases = Files.list(Path.of("src", "test", "cases", "accepts"))) {
            cases.sorted().map(folder -> folder.resolve("cruddur.yaml")).forEach(sources::add);
        }
        for (Path source : sources) {
            Compilation compilation = new Compiler()
                    .compile(
                            SourceFile.of("cruddur.yaml", Files.readString(source)),
                            Optional.empty(),
                            EnumSet.of(Target.CLOUDFORMATION));
            for (Artifact artifact : compilation.artifacts()) {
                JsonObject template =
                        (JsonObject) JsonReader.read(artifact.content()).orElseThrow();
                SingleChanges.of(template, known).forEach((name, after) -> pairs.put(name, new Pair(template, after)));
            }
        }
        return pairs;
    }

    private JsonNode oracle(Map<String, Pair> pairs) throws IOException, InterruptedException {
        List<Json> items = new ArrayList<>();
        pairs.forEach((name, pair) -> items.add(JsonObject.builder()
                .put("name", name)
                .put("before", pair.before())
                .put("after", pair.after())
                .build()));
        Path file = folder.resolve("pairs.json");
        Files.writeString(file, JsonWriter.compact(Json.array(items)));
        Program.Answer answer = Program.run(
                folder, List.of("node", NodePackages.FOLDER.resolve("diff.js").toString(), file.toString()));
        assertEquals(0, answer.code(), answer.said());
        return new ObjectMapper().readTree(answer.out());
    }

    /** The oracle's words in ours; what it only orders otherwise, or keeps when it goes, is told apart by us alone. */
    private static String kind(String impact) {
        return switch (impact) {
            case "WILL_UPDATE" -> Kind.CHANGED.word();
            case "WILL_REPLACE" -> Kind.REPLACED.word();
            case "MAY_REPLACE" -> Kind.MAYBE_REPLACED.word();
            case "WILL_CREATE" -> Kind.ADDED.word();
            case "WILL_DESTROY", "WILL_ORPHAN" -> Kind.REMOVED.word();
            case "NO_CHANGE" -> "";
            default -> impact;
        };
    }

    private static Map<String, String> ours(Pair pair) {
        String path = "cloudformation/services.template.json";
        Map<String, String> ours = new TreeMap<>();
        Difference difference = Difference.of(
                new Side("before", new TreeMap<>(Map.of(path, pair.before())), new TreeMap<>()),
                new Side("after", new TreeMap<>(Map.of(path, pair.after())), new TreeMap<>()));
        for (ResourceChange change : difference.changes().get(Backend.CLOUDFORMATION)) {
            // The oracle follows a reference only where it makes the other anew; that the other is changed in place, we
            // say, too.
            boolean follows = change.kind() == Kind.CHANGED && !change.because().isEmpty();
            if (change.kind() != Kind.REORDERED && !follows) {
                ours.put(change.name(), change.kind().word());
            }
        }
        return ours;
    }

    /** Pairs on which we say something else on purpose, with the reason. */
    private static Map<String, String> explained() throws IOException {
        Map<String, String> explained = new TreeMap<>();
        for (String line : Files.readAllLines(EXPLAINED)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split(" \\| ", -1);
                explained.put(cells[0], cells[1]);
            }
        }
        return explained;
    }
}
