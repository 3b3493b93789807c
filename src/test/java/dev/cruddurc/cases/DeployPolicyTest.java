package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.deploy.aws.AwsAccount;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policies of a deploying role grant what each resource of the templates is owed, and nothing else. */
class DeployPolicyTest {
    private static final int MOST = 6144;

    @TestFactory
    Stream<DynamicTest> everyActionIsOwedToAResourceAndEveryResourceIsOwedOne() {
        return Stream.of(CasesTest.CASES.resolve("accepts"), CasesTest.EXAMPLES)
                .flatMap(root -> CaseFolder.in(root).stream())
                .map(folder -> DynamicTest.dynamicTest(
                        folder.name(), () -> check(compile(folder.source(), folder.environment()))));
    }

    @Test
    void aLargeSystemHasSeveralPolicies() {
        StringBuilder yaml = new StringBuilder("app: big\nregion: us-east-1\naccount: \"111122223333\"\nservices:\n");
        for (int at = 0; at < 40; at++) {
            yaml.append("  service-with-a-rather-long-name-").append(at);
            yaml.append(":\n    image: {build: ./s, tag: v1}\n    port: 3000\n");
        }
        List<Artifact> artifacts = compile(SourceFile.of("cruddur.yaml", yaml.toString()), Optional.empty());
        assertTrue(documents(artifacts).size() > 3, () -> documents(artifacts).size() + " policies");
        check(artifacts);
        assertFalse(text(artifacts).contains(":us-east-1:*:"), "the account is known");
    }

    /** What a deployment itself asks of an account is granted as well. */
    @Test
    void theCallsOfADeploymentAreGranted() throws ClassNotFoundException {
        NavigableSet<String> called = new TreeSet<>();
        List<String> deploying = List.of(
                "AwsAccount",
                "AwsCertificates",
                "AwsCloudFormation",
                "AwsMarks",
                "AwsNames",
                "AwsServiceReport",
                "AwsTags",
                "AwsTemplateStore",
                "AwsZones");
        ClassFileImporter importer = new ClassFileImporter();
        for (String name : deploying) {
            JavaClass type = importer.importClass(Class.forName(AwsAccount.class.getPackageName() + "." + name));
            for (JavaCall<?> call : type.getMethodCallsFromSelf()) {
                String owner = call.getTargetOwner().getName();
                if (owner.matches("software\\.amazon\\.awssdk\\.services\\.\\w+\\.\\w+Client")
                        && !List.of("builder", "close", "utilities").contains(call.getName())) {
                    called.add(action(owner.split("\\.", -1)[4], call.getName()));
                }
            }
        }
        assertTrue(called.size() > 15, called::toString);
        String yaml = """
                app: shop
                region: us-east-1
                domain: {name: shop.example, zone: create}
                deploy: {bucket: shop-templates}
                services:
                  web:
                    image: {build: ./web, tag: v1}
                    port: 80
                    route: shop.example
                    secrets: [PASSWORD]
                """;
        List<Artifact> artifacts = compile(SourceFile.of("cruddur.yaml", yaml), Optional.empty());
        called.removeAll(granted(artifacts));
        // Whoever it is may ask who it is: GetCallerIdentity needs no permission.
        called.remove("sts:GetCallerIdentity");
        assertEquals(new TreeSet<>(), called);
        assertTrue(text(artifacts).contains("arn:aws:s3:::shop-templates/cruddurc/*"));
    }

    private static String action(String service, String method) {
        String prefix = switch (service) {
            case "elasticloadbalancingv2" -> "elasticloadbalancing";
            case "cloudwatchlogs" -> "logs";
            default -> service;
        };
        return prefix + ":" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }

    private static void check(List<Artifact> artifacts) {
        NavigableSet<String> resources = resources(artifacts);
        NavigableSet<String> served = new TreeSet<>();
        NavigableSet<String> actions = new TreeSet<>();
        Json.Array all = (Json.Array)
                json(artifacts, "review/deploy-policy-reasons.json").get("owed").orElseThrow();
        for (Json entry : all.items()) {
            NavigableSet<String> owed = new TreeSet<>(strings((JsonObject) entry, "for"));
            assertFalse(owed.isEmpty(), entry::toString);
            served.addAll(owed);
            owed.removeIf(name -> name.startsWith("stack ") || name.startsWith("bucket "));
            assertTrue(resources.containsAll(owed), () -> entry + " names what is not there");
            strings((JsonObject) entry, "actions").forEach(action -> assertTrue(actions.add(action), action));
        }
        assertTrue(served.containsAll(resources), () -> "nothing is owed to one of " + resources);
        assertEquals(actions, granted(artifacts));
        for (JsonObject document : documents(artifacts)) {
            for (JsonObject statement : statements(document)) {
                for (String action : strings(statement, "Action")) {
                    assertTrue(action.matches("[a-z0-9-]+:[A-Za-z]+"), action);
                }
                if (strings(statement, "Resource").contains("*")) {
                    boolean global = strings(statement, "Action").stream()
                            .allMatch(action -> action.startsWith("iam:List") || action.startsWith("route53:"));
                    assertTrue(global || statement.get("Condition").isPresent(), statement::toString);
                }
            }
        }
        for (Artifact artifact : artifacts) {
            if (artifact.path().matches("review/deploy-policy(-\\d+)?\\.json")) {
                long counted = artifact.content()
                        .codePoints()
                        .filter(letter -> !Character.isWhitespace(letter))
                        .count();
                assertTrue(counted <= MOST, () -> artifact.path() + " has " + counted);
            }
        }
    }

    private static NavigableSet<String> resources(List<Artifact> artifacts) {
        NavigableSet<String> names = new TreeSet<>();
        for (Artifact artifact : artifacts) {
            if (artifact.path().startsWith("cloudformation/")) {
                String stage = artifact.path().replaceAll("^cloudformation/|\\.template\\.json$", "");
                JsonObject resources = (JsonObject)
                        json(artifacts, artifact.path()).get("Resources").orElseThrow();
                resources.members().keySet().forEach(name -> names.add(stage + "/" + name));
            }
        }
        assertFalse(names.isEmpty());
        return names;
    }

    private static NavigableSet<String> granted(List<Artifact> artifacts) {
        NavigableSet<String> granted = new TreeSet<>();
        documents(artifacts)
                .forEach(document ->
                        statements(document).forEach(statement -> granted.addAll(strings(statement, "Action"))));
        return granted;
    }

    private static List<JsonObject> documents(List<Artifact> artifacts) {
        List<JsonObject> documents = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            if (artifact.path().matches("review/deploy-policy(-\\d+)?\\.json")) {
                documents.add(json(artifacts, artifact.path()));
            }
        }
        assertFalse(documents.isEmpty());
        return documents;
    }

    private static String text(List<Artifact> artifacts) {
        StringBuilder text = new StringBuilder();
        documents(artifacts).forEach(text::append);
        return text.toString();
    }

    private static List<JsonObject> statements(JsonObject document) {
        List<JsonObject> statements = new ArrayList<>();
        ((Json.Array) document.get("Statement").orElseThrow())
                .items()
                .forEach(statement -> statements.add((JsonObject) statement));
        return statements;
    }

    private static List<String> strings(JsonObject parent, String name) {
        List<String> strings = new ArrayList<>();
        ((Json.Array) parent.get(name).orElseThrow()).items().forEach(text -> strings.add(((Json.Text) text).value()));
        return strings;
    }

    private static JsonObject json(List<Artifact> artifacts, String path) {
        String content = artifacts.stream()
                .filter(artifact -> artifact.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path))
                .content();
        return (JsonObject) JsonReader.read(content).orElseThrow();
    }

    private static List<Artifact> compile(SourceFile source, Optional<String> environment) {
        Compilation compilation =
                new Compiler().compile(source, environment, EnumSet.of(Target.CLOUDFORMATION, Target.REVIEW));
        assertFalse(compilation.hasErrors(), () -> compilation.diagnostics().toString());
        return compilation.artifacts();
    }
}
