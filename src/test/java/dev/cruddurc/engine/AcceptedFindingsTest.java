package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.finding.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What checkers of security find in the examples, in the cases and in a system with every opt-in is exactly what the list accepts of
 * them and what their files ask for; suppressions change nothing, since none of these rules looks at them. No system reaches zero: a rule
 * for one thing is against another, and none at all means that nothing was evaluated.
 */
@Tag("engine")
final class AcceptedFindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** How many rules there are in each pack. */
    private static final Path RULES = NodePackages.FOLDER.resolve("evaluated-rules.json");

    private static final Path OF_THE_FILES = NodePackages.FOLDER.resolve("findings-of-the-file.txt");

    /** Cases that cfn-guard sees beside the examples, at more than a second each: those that say something of scanners. */
    private static final Set<String> GUARDED =
            Set.of("insights-off", "mutable-tag", "strict", "suppressions-for-scanners");

    @TempDir
    private Path folder;

    @Test
    void allThatIsFoundIsAccepted() throws IOException, InterruptedException {
        List<Compiled> systems = new ArrayList<>(Compiled.all());
        systems.add(Compiled.of(NodePackages.FOLDER.resolve("strict")));
        Set<String> guarded = new TreeSet<>(GUARDED);
        Compiled.examples().forEach(example -> guarded.add(example.name()));
        Map<String, Path> forNag = new TreeMap<>();
        Map<String, Path> forGuard = new TreeMap<>();
        int resources = 0;
        Findings accepted = new Findings();
        for (Compiled system : systems) {
            boolean isGuarded = guarded.remove(system.name());
            accepted.addAll(Findings.accepted(system, EnumSet.of(Tool.AWS_SOLUTIONS, Tool.NIST)));
            accepted.addAll(
                    Findings.accepted(system, isGuarded ? EnumSet.of(Tool.CONTROL_TOWER) : EnumSet.noneOf(Tool.class)));
            for (Artifact template : system.templates()) {
                String name = template.path().replace(".template.json", "");
                Path file = folder.resolve(name.replace('/', '.') + ".json");
                Files.writeString(file, template.content());
                forNag.put(name, file);
                if (isGuarded) {
                    forGuard.put(name, file);
                }
                resources += JSON.readTree(template.content()).path("Resources").size();
            }
        }
        assertEquals(Set.of(), guarded, "no such system");
        CfnGuard guard = CfnGuard.of(forGuard, folder);
        CdkNag nag = CdkNag.of(forNag, folder);
        Findings found = new Findings();
        found.addAll(guard.findings());
        found.addAll(nag.findings());
        Map<String, Integer> rules = new TreeMap<>(nag.rules());
        rules.put("Control Tower", guard.rules());

        assertEquals(JSON.valueToTree(rules), JSON.readTree(RULES.toFile()), "the rules that were evaluated");
        assertEquals(resources, nag.resources());
        assertEquals(ofTheFiles(), found.without(accepted), "found, and not accepted");
        assertEquals(Set.of(), accepted.without(found), "accepted, and not found any more");
    }

    private static Set<String> ofTheFiles() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(OF_THE_FILES)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ", -1);
                assertEquals(2, cells.length, line);
                found.add(cells[0]);
            }
        }
        return found;
    }
}
