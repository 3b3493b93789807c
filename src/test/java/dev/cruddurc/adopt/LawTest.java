package dev.cruddurc.adopt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is printed as hand-made files and imported means the same: every fact of every accepting case comes back, but for the written
 * list of what such files do not say. Each entry of the list is needed by a case.
 */
final class LawTest {
    private static final Path CASES = Path.of("src/test/cases/accepts");
    private static final Path LIST = Path.of("src/test/resources/adopt/losses.md");

    @Test
    void whatIsImportedIsWhatWasPrinted() throws IOException {
        Map<Pattern, Boolean> listed = listed();
        List<String> wrong = new ArrayList<>();
        int facts = 0;
        int kept = 0;
        for (Path folder : folders()) {
            Deployment before = compile(folder).deployment().orElseThrow();
            Adoption adoption = Adoption.of(print(folder), Paths.here("/"));
            String yaml = adoption.yaml().orElseThrow();
            Compilation compiled = compile(yaml, Optional.empty());
            if (compiled.hasErrors()) {
                wrong.add(folder.getFileName() + " does not compile: " + compiled.diagnostics() + "\n" + yaml);
                continue;
            }
            Map<String, String> was = ModelFacts.of(before);
            Map<String, String> is = ModelFacts.of(compiled.deployment().orElseThrow());
            TreeSet<String> names = new TreeSet<>(was.keySet());
            names.addAll(is.keySet());
            for (String name : names) {
                String one = String.valueOf(was.get(name));
                String other = String.valueOf(is.get(name));
                facts++;
                if (one.equals(other)) {
                    kept++;
                } else if (!isListed(name, listed)) {
                    wrong.add(folder.getFileName() + ": " + name + "\n    was " + one + "\n    is  " + other);
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " differences:\n" + String.join("\n", wrong));
        assertTrue(kept > facts / 2, kept + " of " + facts + " facts came back");
        List<String> needless = listed.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> entry.getKey().pattern())
                .toList();
        assertEquals(List.of(), needless, "the list has what no case loses");
    }

    private static boolean isListed(String name, Map<Pattern, Boolean> listed) {
        for (Map.Entry<Pattern, Boolean> entry : listed.entrySet()) {
            if (entry.getKey().matcher(name).matches()) {
                entry.setValue(true);
                return true;
            }
        }
        return false;
    }

    /** The first column of the table: patterns of names of facts. */
    private static Map<Pattern, Boolean> listed() throws IOException {
        Map<Pattern, Boolean> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("| `")) {
                listed.put(Pattern.compile(line.substring(3, line.indexOf('`', 3))), false);
            }
        }
        assertFalse(listed.isEmpty());
        return listed;
    }

    private static List<SourceFile> print(Path folder) throws IOException {
        Compilation compilation = compile(folder);
        List<SourceFile> files =
                new ArrayList<>(HandMade.of(compilation.deployment().orElseThrow()));
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.path().endsWith("docker-compose.yml")) {
                files.add(SourceFile.of("cruddur.out/" + artifact.path(), artifact.content()));
            }
        }
        return files;
    }

    private static Compilation compile(Path folder) throws IOException {
        Path environment = folder.resolve("environment.txt");
        Optional<String> chosen = Files.exists(environment)
                ? Optional.of(Files.readString(environment).strip())
                : Optional.empty();
        return compile(Files.readString(folder.resolve("cruddur.yaml")), chosen);
    }

    private static Compilation compile(String yaml, Optional<String> environment) {
        return new Compiler().compile(SourceFile.of("cruddur.yaml", yaml), environment, EnumSet.of(Target.COMPOSE));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
