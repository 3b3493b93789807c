package dev.cruddurc.security;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one backend wrote of a file. Keys are in lower case and without underscores, so that one promise can be looked for in both:
 * {@code ImageTagMutability} and {@code image_tag_mutability} are one.
 *
 * @param backend CloudFormation or Terraform
 * @param types the resources by type, then by name
 */
record Written(Target backend, Map<String, Map<String, JsonNode>> types) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCAL = "${jsonencode(local.";

    /** What both wrote of a file without errors. */
    static List<Written> of(String text) {
        Compilation compilation = new Compiler()
                .compile(
                        SourceFile.of("cruddur.yaml", text),
                        Optional.empty(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
        assertFalse(compilation.hasErrors(), () -> compilation.diagnostics().toString());
        Written cloudFormation = new Written(Target.CLOUDFORMATION, new TreeMap<>());
        Written terraform = new Written(Target.TERRAFORM, new TreeMap<>());
        for (Artifact artifact : compilation.artifacts()) {
            JsonNode root = read(artifact);
            root.path("Resources")
                    .properties()
                    .forEach(member -> cloudFormation.add(
                            member.getValue().path("Type").asText(),
                            member.getKey(),
                            member.getValue().path("Properties"),
                            MissingNode.getInstance()));
            root.path("resource")
                    .properties()
                    .forEach(type -> type.getValue()
                            .properties()
                            .forEach(member -> terraform.add(
                                    type.getKey(), member.getKey(), member.getValue(), root.path("locals"))));
        }
        return List.of(cloudFormation, terraform);
    }

    /** All of a type, which the backends call differently; there is one at least. */
    Map<String, JsonNode> all(String cloudFormation, String terraform) {
        Map<String, JsonNode> all = some(cloudFormation, terraform);
        assertFalse(all.isEmpty(), () -> backend + " wrote no " + cloudFormation);
        return all;
    }

    /** All of a type, where there may be none. */
    Map<String, JsonNode> some(String cloudFormation, String terraform) {
        return types.getOrDefault(backend == Target.CLOUDFORMATION ? cloudFormation : terraform, Map.of());
    }

    /** What stands under keys, one in the other; a list of a single entry, as Terraform writes blocks, is its entry. */
    static JsonNode at(JsonNode node, String... keys) {
        JsonNode found = node;
        for (String key : keys) {
            found = (found.isArray() && found.size() == 1 ? found.get(0) : found).path(key);
        }
        return found;
    }

    private void add(String type, String name, JsonNode resource, JsonNode locals) {
        types.computeIfAbsent(type, none -> new TreeMap<>()).put(name, spelt(resource, locals));
    }

    private static JsonNode spelt(JsonNode node, JsonNode locals) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey().replace("_", "").toLowerCase(Locale.ROOT),
                            spelt(member.getValue(), locals)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> array.add(spelt(entry, locals)));
            return array;
        }
        String text = node.asText();
        return text.startsWith(LOCAL)
                ? spelt(locals.path(text.substring(LOCAL.length(), text.indexOf(')'))), locals)
                : node;
    }

    private static JsonNode read(Artifact artifact) {
        try {
            return JSON.readTree(artifact.content());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
