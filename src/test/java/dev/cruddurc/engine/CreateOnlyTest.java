package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.EveryResource;
import dev.cruddurc.proof.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which changes make another resource, on which side. CloudFormation's registry says it in its schemas. Terraform's provider says it
 * nowhere, so it is asked: for a plan of everything that there is, over a state in which every argument was something else.
 */
@Tag("engine")
final class CreateOnlyTest {
    private static final Path LIST = Path.of("src/main/resources/dev/cruddurc/proof/create-only.txt");
    private static final String PINNED = "(\"region\": \"[a-z0-9-]+\"),\\s*\"allowed_account_ids\": \\[[^\\]]*\\]";
    private static final String REGION = "us-east-1";

    @TempDir
    private Path folder;

    @Test
    void theListSaysWhoMakesAnotherResource() throws IOException, InterruptedException {
        RegistrySchemas registry = RegistrySchemas.of(REGION);
        Replacements replacements = terraform();
        NavigableSet<String> lines = new TreeSet<>();
        List<Vocabulary.Word> words = Vocabulary.standard().words();
        for (Vocabulary.Word word : words) {
            if (!word.type().startsWith("AWS::") || !replacements.changed(word.resource(), word.argument())) {
                continue;
            }
            boolean inTemplates =
                    registry.createOnly(word.type()).stream().anyMatch(path -> isWithin(word.property(), path));
            boolean inModules = replacements.replaces(word.resource(), word.argument());
            if (inTemplates || inModules) {
                String who = inTemplates && inModules ? "both" : inTemplates ? "cloudformation" : "terraform";
                boolean whole = isOfOneArgument(word, words);
                lines.add(String.join(
                        " ",
                        word.type(),
                        whole ? step(word.property()) : word.property(),
                        word.resource(),
                        whole ? step(word.argument()) : word.argument(),
                        who));
            }
        }
        List<String> list = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertEquals(String.join("\n", lines), String.join("\n", list));
    }

    /** Whether all of a property is said by one and the same argument. */
    private static boolean isOfOneArgument(Vocabulary.Word word, List<Vocabulary.Word> words) {
        return words.stream()
                .filter(other -> other.type().equals(word.type())
                        && step(other.property()).equals(step(word.property())))
                .allMatch(other -> step(other.argument()).equals(step(word.argument())));
    }

    private Replacements terraform() throws IOException, InterruptedException {
        Deployment deployment = EveryResource.in(REGION);
        List<Artifact> artifacts = TerraformBackend.emit(deployment);
        Modules modules = new Modules();
        modules.addHandingOver(new Compiled("every", deployment, artifacts));
        modules.contents()
                .replaceAll((name, content) -> content
                        // The emulator is another account than the one that is pinned.
                        .replaceAll(PINNED, "$1")
                        // What may not be replaced, or not be looked at, would not show.
                        .replace("\"prevent_destroy\": true", "\"prevent_destroy\": false")
                        .replaceAll("\"ignore_changes\": \\[[^\\]]*\\]", "\"ignore_changes\": []"));
        modules.write(folder);
        try (Moto moto = Moto.start(folder.resolve("moto.log"));
                Terraform terraform = Terraform.here()) {
            ProviderSchemas schemas = ProviderSchemas.ask(terraform, folder.resolve("schemas"));
            for (String module : modules.contents().keySet()) {
                Files.writeString(
                        folder.resolve(module).resolve("offline_override.tf.json"),
                        ExamplesPlanTest.OFFLINE.replace("%s", moto.endpoint().toString()));
            }
            JsonNode made = terraform.init(folder).plan(folder);
            Files.writeString(folder.resolve("terraform.tfstate"), PriorState.ofAnother(made, schemas));
            JsonNode changed = terraform.plan(folder);
            return new Replacements(changed);
        }
    }

    /** What a plan would change, and for which of it a resource would be made anew, by type. */
    private static final class Replacements {
        private final Map<String, NavigableSet<String>> changed = new TreeMap<>();
        private final Map<String, NavigableSet<String>> replacing = new TreeMap<>();

        Replacements(JsonNode plan) {
            for (JsonNode resource : plan.path("resource_changes")) {
                String type = resource.path("type").asText();
                JsonNode change = resource.path("change");
                assertTrue(change.path("before").isObject(), () -> resource.path("address") + " is not in the state");
                change.path("after").properties().forEach(after -> {
                    if (!after.getValue().equals(change.path("before").path(after.getKey()))) {
                        changed.computeIfAbsent(type, first -> new TreeSet<>()).add(after.getKey());
                    }
                });
                change.path("after_unknown")
                        .fieldNames()
                        .forEachRemaining(name -> changed.computeIfAbsent(type, first -> new TreeSet<>())
                                .add(name));
                for (JsonNode path : change.path("replace_paths")) {
                    List<String> steps = new ArrayList<>();
                    path.forEach(step -> steps.add(step.isTextual() ? step.asText() : "[]"));
                    replacing
                            .computeIfAbsent(type, first -> new TreeSet<>())
                            .add(String.join(".", steps).replace(".[]", "[]"));
                }
            }
        }

        boolean changed(String type, String argument) {
            return changed.getOrDefault(type, new TreeSet<>()).contains(step(argument));
        }

        boolean replaces(String type, String argument) {
            String plain = argument.replace("[0]", "[]");
            return replacing.getOrDefault(type, new TreeSet<>()).stream()
                    .anyMatch(path -> isWithin(plain, path) || path.equals(step(argument)));
        }
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }

    private static String step(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
