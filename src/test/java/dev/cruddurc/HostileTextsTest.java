package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.terraform.NastyTexts;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Texts that mean something to CloudFormation, Terraform, a shell or a template are variables of a file, and arrive in the containers
 * of both backends as they are. What is read here is JSON; that Terraform itself reads it so is shown by its own engine test.
 */
class HostileTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FURTHER = List.of(
            "AWS::NoValue",
            "${AWS::Region}",
            "${!AWS::Region}",
            "${WebTaskDefinition.Arn}",
            "${WebLogGroup}",
            "<#if x>y</#if>",
            "[=1+1] ${1+1} #{1+1}",
            "</script><!-- -->",
            "'; rm -rf / #",
            "$(id) `id` ; | & > <",
            "!Ref X",
            "Fn::Sub",
            "\u00E9\u202F\uFB01 \uFF57");

    @Test
    void arriveInBothBackends() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        StringBuilder file =
                new StringBuilder("app: shop\nregion: us-east-1\nservices:\n  web:\n    image: x:1\n    env:\n");
        for (List<String> some : List.of(NastyTexts.ALL, FURTHER)) {
            for (String text : some) {
                if (text.chars().noneMatch(c -> c == 1)) { // refused by the reader
                    String name = "T" + texts.size();
                    texts.put(name, text);
                    String written = JSON.writeValueAsString(text.replace("${", "$${"));
                    file.append("      ")
                            .append(name)
                            .append(": ")
                            .append(written)
                            .append('\n');
                }
            }
        }
        Compilation compiled = new Compiler()
                .compile(SourceFile.of("cruddur.yaml", file.toString()), Optional.empty(), EnumSet.allOf(Target.class));
        assertFalse(compiled.hasErrors(), () -> compiled.diagnostics().toString());
        assertTrue(texts.size() > 40, texts.size() + " texts");

        JsonNode template = JSON.readTree(content(compiled, "cloudformation/services.template.json"));
        Map<String, String> arrived = new TreeMap<>();
        for (JsonNode one : template.at("/Resources/WebTaskDefinition/Properties/ContainerDefinitions/0/Environment")) {
            arrived.put(one.path("Name").asText(), cloudFormation(one.path("Value")));
        }
        assertEquals(texts, arrived);

        JsonNode module = JSON.readTree(content(compiled, "terraform/services/main.tf.json"));
        Map<String, String> planned = new TreeMap<>();
        for (JsonNode one : module.at("/locals/web_containers/0/environment")) {
            planned.put(one.path("name").asText(), terraform(one.path("value").asText()));
        }
        assertEquals(texts, planned);
    }

    /** A plain string is itself; one that would be taken for a reference is joined of its parts. */
    private static String cloudFormation(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.at("/Fn::Join/1").forEach(part -> {
            assertTrue(part.isTextual(), part::toString);
            parts.add(part.asText());
        });
        assertTrue(parts.size() > 1, value::toString);
        return String.join(value.at("/Fn::Join/0").asText(), parts);
    }

    /** By Terraform's rules: a doubled sign before a brace is one sign and a brace, and a single one would begin an expression. */
    private static String terraform(String text) {
        Map<String, String> escapes = new LinkedHashMap<>();
        escapes.put("$${", "${");
        escapes.put("%%{", "%{");
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String rest = text.substring(at);
            assertFalse(rest.startsWith("${") || rest.startsWith("%{"), text);
            String escape = escapes.keySet().stream()
                    .filter(rest::startsWith)
                    .findFirst()
                    .orElse("");
            read.append(escape.isEmpty() ? rest.substring(0, 1) : escapes.get(escape));
            at += Math.max(1, escape.length());
        }
        return read.toString();
    }

    private static String content(Compilation compiled, String path) {
        return compiled.artifacts().stream()
                .filter(artifact -> artifact.path().equals(path))
                .map(Artifact::content)
                .findFirst()
                .orElseThrow();
    }
}
