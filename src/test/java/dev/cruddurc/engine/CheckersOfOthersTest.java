package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cfn-lint and Terraform say of each injected fault is what the data says of it, no more and no less. Each fault has a template
 * and a module of its own, and what is said is told apart by its place; so one process looks at all of them, and what a checker
 * does not find it has looked at.
 */
@Tag("engine")
final class CheckersOfOthersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void cfnLintFindsWhatTheDataSays() throws IOException, InterruptedException {
        Compiled base = InjectedFault.base();
        List<Artifact> templates = new ArrayList<>(base.templates());
        Map<String, Set<String>> expected = new TreeMap<>();
        for (InjectedFault fault : InjectedFault.all()) {
            String path = fault.name() + ".json";
            templates.add(new Artifact(path, fault.template(base).toPrettyString()));
            if (!fault.rules().isEmpty()) {
                expected.put(path, fault.rules());
            }
        }
        CfnLint lint = CfnLint.of(templates, base.region(), folder);

        assertEquals(templates.size(), lint.templates(), lint.said());
        assertEquals(expected, lint.rules());
    }

    /** Validates all, and plans what is valid: one that is not ends the run before the first plan. */
    @Test
    void terraformFindsWhatTheDataSays() throws IOException, InterruptedException {
        Compiled base = InjectedFault.base();
        Map<String, JsonNode> modules = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (InjectedFault fault : InjectedFault.all()) {
            if (fault.terraform().isPresent()) {
                modules.put("fault_" + fault.name(), fault.module(base));
                expected.put("fault_" + fault.name(), fault.step());
            }
        }
        for (Stage stage : base.stages()) {
            modules.put(stage.toString(), JSON.readTree(base.module(stage)));
            expected.put(stage.toString(), "-");
        }
        Map<String, String> found = new TreeMap<>();
        modules.keySet().forEach(name -> found.put(name, "-"));
        try (Moto moto = Moto.start(folder.resolve("moto.log"));
                Terraform terraform = Terraform.here()) {
            String offline =
                    ExamplesPlanTest.OFFLINE.replace("%s", moto.endpoint().toString());
            Path all = write("all", modules, base.region(), offline);
            Program.Answer valid = terraform.init(all).ask(all, "validate", "-json");
            for (String name : modulesOf(JSON.readTree(valid.out()).path("diagnostics"))) {
                found.put(name, "validate");
                modules.remove(name);
            }
            Path rest = write("rest", modules, base.region(), offline);
            Program.Answer plan = terraform
                    .init(rest)
                    .ask(rest, "plan", "-refresh=false", "-input=false", "-lock=false", "-json", "-out=plan");
            Map<String, Integer> planned = new TreeMap<>();
            for (String line : plan.out().lines().toList()) {
                JsonNode said = JSON.readTree(line);
                if (said.path("type").asText().equals("planned_change")) {
                    planned.merge(said.at("/change/resource/module").asText().replace("module.", ""), 1, Integer::sum);
                } else if (said.path("type").asText().equals("diagnostic")) {
                    modulesOf(JSON.createArrayNode().add(said.path("diagnostic")))
                            .forEach(name -> found.put(name, "plan"));
                }
            }
            for (Map.Entry<String, JsonNode> module : modules.entrySet()) {
                if (found.get(module.getKey()).equals("-")) {
                    int declared = 0;
                    for (JsonNode type : module.getValue().path("resource")) {
                        declared += type.size();
                    }
                    assertEquals(declared, planned.get(module.getKey()), () -> module.getKey() + " is planned whole");
                }
            }
        }
        assertEquals(expected, found);
    }

    /** A root that calls the modules, with the provider that all of them share. */
    private Path write(String name, Map<String, JsonNode> modules, String region, String offline) throws IOException {
        Path root = folder.resolve(name);
        ObjectNode calls = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> module : modules.entrySet()) {
            ObjectNode content = module.getValue().deepCopy();
            content.remove("provider");
            Path file = root.resolve(module.getKey()).resolve("main.tf.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, content.toPrettyString());
            ObjectNode call = calls.putObject(module.getKey()).put("source", "./" + module.getKey());
            content.path("variable")
                    .fieldNames()
                    .forEachRemaining(variable -> call.put(variable, ExamplesPlanTest.value(variable)));
        }
        ObjectNode main = JSON.createObjectNode();
        main.set("module", calls);
        main.putObject("provider").putArray("aws").addObject().put("region", region);
        Files.writeString(root.resolve("main.tf.json"), main.toString());
        Files.writeString(root.resolve("offline_override.tf.json"), offline);
        return root;
    }

    /** The modules in whose files something is wrong. */
    private static Set<String> modulesOf(JsonNode diagnostics) {
        Set<String> modules = new TreeSet<>();
        for (JsonNode diagnostic : diagnostics) {
            String file = diagnostic.at("/range/filename").asText();
            assertFalse(!file.contains("/"), diagnostic::toPrettyString);
            modules.add(file.substring(0, file.indexOf('/')));
        }
        return modules;
    }
}
