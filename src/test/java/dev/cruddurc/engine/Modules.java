package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One root that calls the root modules of many systems, so that Terraform starts once and loads the provider's schema once. */
final class Modules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PROVIDER = Pattern.compile("\n  \"provider\": \\{.*?\n  \\},", Pattern.DOTALL);

    private final Map<String, String> contents = new LinkedHashMap<>();
    private final ObjectNode calls = JSON.createObjectNode();

    /** Adds the stages of a system. What a stage asks for, an earlier one hands over under the same name. */
    void addHandingOver(Compiled system) throws IOException {
        Map<String, String> givers = new TreeMap<>();
        for (Stage stage : system.stages()) {
            String name = add(system, stage, variable -> {
                assertTrue(
                        givers.containsKey(variable),
                        () -> "no stage before " + stage + " of " + system.name() + " hands over " + variable);
                return "${module." + givers.get(variable) + "." + variable + "}";
            });
            names(JSON.readTree(contents.get(name)), "output").forEach(output -> givers.put(output, name));
        }
    }

    /** Adds a stage, with a value for each variable that it asks for; the name of the module. */
    String add(Compiled system, Stage stage, UnaryOperator<String> value) throws IOException {
        String name = name(system, stage);
        String content = system.module(stage);
        contents.put(name, content);
        ObjectNode call = calls.putObject(name).put("source", "./" + name);
        for (String variable : names(JSON.readTree(content), "variable")) {
            call.put(variable, value.apply(variable));
        }
        return name;
    }

    /** What the module of a stage is called. */
    static String name(Compiled system, Stage stage) {
        return (system.name() + "_" + stage).replace('-', '_');
    }

    /** Hands a provider of the root to a stage, which then may have none of its own. */
    void useProvider(Compiled system, Stage stage, String alias) {
        ObjectNode call = (ObjectNode) calls.path(name(system, stage));
        call.putObject("providers").put("aws", "aws." + alias);
    }

    private static Set<String> names(JsonNode module, String block) {
        Set<String> names = new TreeSet<>();
        module.path(block).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What was added, by name. */
    Map<String, String> contents() {
        return contents;
    }

    /**
     * Leaves each provider block once: a module that has one starts a provider of its own, which costs more than to validate all
     * that is in it.
     */
    void keepEachProviderOnce() {
        List<String> seen = new ArrayList<>();
        contents.replaceAll((name, content) -> {
            Matcher provider = PROVIDER.matcher(content);
            assertTrue(provider.find(), () -> name + " has no provider block where it is looked for");
            if (seen.contains(provider.group())) {
                return provider.replaceFirst("");
            }
            seen.add(provider.group());
            return content;
        });
    }

    /** Writes the root and the modules below it. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> module : contents.entrySet()) {
            Path file = folder.resolve(module.getKey()).resolve("main.tf.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, module.getValue());
        }
        ObjectNode root = JSON.createObjectNode();
        root.set("module", calls);
        Files.writeString(folder.resolve("main.tf.json"), root.toString());
    }

    /** How many modules Terraform itself has found below a root. */
    static int linked(Path folder) throws IOException {
        Path manifest = folder.resolve(".terraform/modules/modules.json");
        // The root stands in it too.
        return JSON.readTree(manifest.toFile()).path("Modules").size() - 1;
    }
}
