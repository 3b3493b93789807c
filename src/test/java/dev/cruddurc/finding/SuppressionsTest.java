package dev.cruddurc.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The shapes that each scanner's documentation gives: {@code rules_to_suppress} with ids and reasons, {@code SuppressedRules} with
 * names, {@code skip} with ids and comments, a list {@code skip-check} in a YAML file, and ids one a line.
 */
class SuppressionsTest {
    private static final String SYSTEM = """
            app: shop
            region: eu-west-1
            review: {suppressions: [%s]}
            services:
              api:
                image: {build: ., tag: v1}
                port: 4567
                route: /
                health: /
                permissions: [{allow: ["s3:ListAllMyBuckets"], on: ["*"]}]
            """;

    @Test
    void onlyWhatIsAskedForIsSaid() throws IOException {
        assertEquals(Set.of("cfn_nag"), metadata(compile("cfn_nag")));
        assertEquals(Set.of("guard"), metadata(compile("guard")));
        assertEquals(Set.of("checkov"), metadata(compile("checkov")));
        assertEquals(Set.of(), metadata(compile("trivy")));

        assertEquals(Set.of("main.tf.json"), names(compile("cfn_nag, guard")));
        assertEquals(Set.of("main.tf.json", ".checkov.yaml"), names(compile("checkov")));
        assertEquals(Set.of("main.tf.json", ".trivyignore"), names(compile("trivy")));
    }

    @Test
    void cfnNagGetsIdsAndReasons() throws IOException {
        JsonNode rules = resource("HttpListener", compile("cfn_nag")).at("/Metadata/cfn_nag/rules_to_suppress");
        assertEquals("W56", rules.path(0).path("id").asText());
        assertTrue(rules.path(0).path("reason").asText().startsWith("Without a domain"), rules::toString);
        assertEquals(1, rules.size());
    }

    @Test
    void guardGetsNames() throws IOException {
        JsonNode rules = resource("HttpListener", compile("guard")).at("/Metadata/guard/SuppressedRules");
        assertEquals("[\"ELBV2_LISTENER_PROTOCOL_RULE\",\"ELBV2_LISTENER_SSL_POLICY_RULE\"]", rules.toString());
    }

    @Test
    void checkovGetsIdsAndComments() throws IOException {
        JsonNode skip = resource("LoadBalancer", compile("checkov")).at("/Metadata/checkov/skip");
        assertEquals("CKV_AWS_91", skip.path(0).path("id").asText());
        assertTrue(skip.path(0).path("comment").asText().startsWith("Access logs"), skip::toString);
        assertEquals(1, skip.size());
    }

    @Test
    void aResourceThatNothingIsFoundOfIsAsItWas() throws IOException {
        assertTrue(resource("ApiSecurityGroup", compile("cfn_nag, guard, checkov"))
                .path("Metadata")
                .isMissingNode());
    }

    @Test
    void theFilesOwnGrantIsNotSuppressed() throws IOException {
        Map<String, String> files = compile("cfn_nag, guard");
        assertTrue(resource("ApiExecutionRole", files).toString().contains("\"W11\""));
        assertFalse(resource("ApiTaskRole", files).toString().contains("\"W11\""));
        assertFalse(resource("ApiTaskRole", files).toString().contains("NO_WILDCARD_RESOURCE"));
    }

    /** They look at no metadata, so that a suppression would say what is not so. */
    @Test
    void nothingIsSaidToRulesThatDoNotListen() {
        compile("cfn_nag, guard, checkov, trivy").values().forEach(text -> {
            assertFalse(text.contains("CT."), text);
            assertFalse(text.contains("CFN_NO_EXPLICIT_RESOURCE_NAMES"), text);
            assertFalse(text.contains("AwsSolutions"), text);
        });
    }

    @Test
    void theFileForCheckovIsAListOfChecks() {
        compile("checkov").forEach((path, text) -> {
            if (path.endsWith(".checkov.yaml")) {
                Diagnostics diagnostics = new Diagnostics();
                Node.Mapping root = new YamlReader(ReaderLimits.standard())
                        .read(SourceFile.of(path, text), diagnostics)
                        .orElseThrow();
                assertEquals(List.of(), diagnostics.sorted());
                assertEquals(1, root.entries().size());
                Node.Sequence checks = (Node.Sequence) root.get("skip-check").orElseThrow();
                Set<String> ids = new TreeSet<>();
                checks.items().forEach(item -> assertTrue(ids.add(((Node.Scalar) item).text()), item::toString));
                assertTrue(ids.stream().allMatch(id -> id.matches("CKV2?_AWS_[0-9]+")), ids::toString);
            }
        });
    }

    @Test
    void theFileForTrivyHasAnIdALine() {
        String file = compile("trivy").get("terraform/services/.trivyignore");
        List<String> ids = file.lines().filter(line -> !line.startsWith("#")).toList();
        assertTrue(ids.stream().allMatch(id -> id.matches("(AVD-)?AWS-[0-9]{4}")), file);
        assertTrue(ids.containsAll(List.of("AWS-0053", "AVD-AWS-0053", "AWS-0054")), file);
        assertEquals(ids.size(), new TreeSet<>(ids).size(), file);
    }

    /** What each artifact of both targets holds. */
    private static Map<String, String> compile(String words) {
        Map<String, String> files = new TreeMap<>();
        for (Artifact artifact : new Compiler()
                .compile(
                        SourceFile.of("cruddur.yaml", SYSTEM.formatted(words)),
                        Optional.empty(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM))
                .artifacts()) {
            files.put(artifact.path(), artifact.content());
        }
        return files;
    }

    private static Set<String> metadata(Map<String, String> files) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().startsWith("cloudformation/")) {
                for (JsonNode resource :
                        new ObjectMapper().readTree(file.getValue()).path("Resources")) {
                    Iterator<String> names = resource.path("Metadata").fieldNames();
                    names.forEachRemaining(keys::add);
                }
            }
        }
        return keys;
    }

    private static Set<String> names(Map<String, String> files) {
        Set<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> path.startsWith("terraform/"))
                .forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
        return names;
    }

    private static JsonNode resource(String name, Map<String, String> files) throws IOException {
        JsonNode resource = new ObjectMapper()
                .readTree(files.get("cloudformation/services.template.json"))
                .path("Resources")
                .path(name);
        assertFalse(resource.isMissingNode(), name);
        return resource;
    }
}
