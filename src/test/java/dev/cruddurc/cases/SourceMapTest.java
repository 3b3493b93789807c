package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The source map knows every resource of every artifact, and each of its attributes. */
class SourceMapTest {
    private static final String CLOUDFORMATION = "cloudformation/services.template.json";
    private static final String TERRAFORM = "terraform/services/main.tf.json";

    @TestFactory
    Stream<DynamicTest> isWhole() {
        return Stream.of(CasesTest.CASES.resolve("accepts"), CasesTest.EXAMPLES)
                .flatMap(root -> CaseFolder.in(root).stream())
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
    }

    /** Each line is looked for in the file by what stands there, so that the test says what is meant and stays true. */
    @Test
    void leadsToTheLineThatSaysIt() {
        SourceFile source = new CaseFolder(CasesTest.EXAMPLES.resolve("cruddur")).source();
        int grant = line(source, "- {allow: [dynamodb:PutItem");
        int secret = line(source, "- AWS_ACCESS_KEY_ID");
        int port = line(source, "port: 4567");
        int health = line(source, "health: {path: /api");
        int frontend = line(source, "  frontend-react-js:");

        JsonObject map = map(source);

        assertEquals(grant, attribute(map, CLOUDFORMATION, "BackendFlaskTaskRole", "Policies"));
        assertEquals(grant, attribute(map, TERRAFORM, "aws_iam_role_policy.backend_flask_task", "policy"));
        assertEquals(grant, part(map, "BackendFlaskTaskRole", "statements.Permission1"));
        assertEquals(
                line(source, "defaults: {cpu: 256"),
                part(map, "BackendFlaskTaskRole", "statements.CarryShellSessions"));
        assertEquals(secret, attribute(map, CLOUDFORMATION, "BackendFlaskExecutionRole", "Policies"));
        assertEquals(secret, part(map, "BackendFlaskExecutionRole", "statements.ReadParameters"));
        for (String name : List.of("AWS_ACCESS_KEY_ID", "CONNECTION_URL", "OTEL_EXPORTER_OTLP_HEADERS")) {
            assertEquals(
                    line(source, "- " + name),
                    part(map, "BackendFlaskTaskDefinition", "secrets.backend-flask." + name));
        }
        assertEquals(port, attribute(map, CLOUDFORMATION, "BackendFlaskLoadBalancer4567Ingress", "FromPort"));
        assertEquals(port, attribute(map, CLOUDFORMATION, "LoadBalancerBackendFlask4567Egress", "ToPort"));
        assertEquals(
                port,
                attribute(
                        map,
                        TERRAFORM,
                        "aws_vpc_security_group_ingress_rule.backend_flask_load_balancer_4567",
                        "from_port"));
        assertEquals(port, attribute(map, CLOUDFORMATION, "BackendFlaskTargetGroup", "Port"));
        assertEquals(port, part(map, "BackendFlaskService", "port"));
        assertEquals(health, attribute(map, CLOUDFORMATION, "BackendFlaskTargetGroup", "HealthCheckPath"));
        assertEquals(health, part(map, "BackendFlaskTaskDefinition", "healthCheck.backend-flask"));
        for (String name : List.of("FRONTEND_URL", "OTEL_SERVICE_NAME")) {
            assertEquals(
                    line(source, "      " + name + ":"),
                    part(map, "BackendFlaskTaskDefinition", "environment.backend-flask." + name));
        }
        // It has no tags of its own: those that are there come from the service as a whole.
        assertEquals(frontend, attribute(map, CLOUDFORMATION, "FrontendReactJsService", "Tags"));
    }

    @Test
    void leadsToTheLinesOfTagsAndOfEachHealthSetting() {
        SourceFile source = SourceFile.of("cruddur.yaml", """
                app: shop
                region: eu-west-1
                tags:
                  team: core
                services:
                  web:
                    image: registry.example/web:1
                    port: 80
                    route: /
                    health:
                      path: /up
                      interval: 20
                      timeout: 4
                    tags:
                      owner: web
                """);

        JsonObject map = map(source);

        assertEquals(line(source, "team: core"), attribute(map, CLOUDFORMATION, "WebService", "Tags"));
        assertEquals(line(source, "team: core"), attribute(map, TERRAFORM, "aws_ecs_service.web", "tags"));
        assertEquals(line(source, "owner: web"), part(map, "WebTaskDefinition", "tags.owner"));
        assertEquals(line(source, "path: /up"), attribute(map, CLOUDFORMATION, "WebTargetGroup", "HealthCheckPath"));
        assertEquals(
                line(source, "interval: 20"),
                attribute(map, CLOUDFORMATION, "WebTargetGroup", "HealthCheckIntervalSeconds"));
        assertEquals(
                line(source, "timeout: 4"),
                attribute(map, CLOUDFORMATION, "WebTargetGroup", "HealthCheckTimeoutSeconds"));
    }

    private static int line(SourceFile source, String text) {
        for (int line = 1; line <= source.lines().size(); line++) {
            if (source.lines().get(line - 1).contains(text)) {
                return line;
            }
        }
        throw new AssertionError("no line has " + text);
    }

    private static JsonObject map(SourceFile source) {
        Compilation compilation = new Compiler().compile(source, Optional.empty(), EnumSet.of(Target.REVIEW));
        return compilation.artifacts().stream()
                .filter(artifact -> artifact.path().equals("review/source-map.json"))
                .map(artifact -> member(json(artifact), "artifacts"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }

    private static int attribute(JsonObject map, String file, String name, String attribute) {
        return number(member(member(member(map, file), name), "attributes"), attribute);
    }

    private static int part(JsonObject map, String name, String part) {
        return number(member(member(member(map, CLOUDFORMATION), name), "parts"), part);
    }

    private static int number(JsonObject parent, String name) {
        Json number = parent.get(name).orElseThrow(() -> new AssertionError(name + " is not in " + parent));
        return Integer.parseInt(((Json.Number) number).digits());
    }

    private static void check(CaseFolder folder) {
        SourceFile source = folder.source();
        Compilation compilation = new Compiler()
                .compile(
                        source,
                        folder.environment(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM, Target.REVIEW));
        Map<String, Map<String, Set<String>>> found = new TreeMap<>();
        Map<String, Map<String, Set<String>>> mapped = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.path().startsWith("cloudformation/")) {
                member(json(artifact), "Resources")
                        .members()
                        .forEach((name, body) -> put(found, artifact.path(), name, member(body, "Properties")));
            } else if (artifact.path().endsWith("/main.tf.json")) {
                member(json(artifact), "resource")
                        .members()
                        .forEach((type, labels) -> ((JsonObject) labels)
                                .members()
                                .forEach((label, body) ->
                                        put(found, artifact.path(), type + "." + label, (JsonObject) body)));
            } else if (artifact.path().equals("review/source-map.json")) {
                member(json(artifact), "artifacts")
                        .members()
                        .forEach((file, names) -> ((JsonObject) names).members().forEach((name, entry) -> {
                            JsonObject attributes = member(entry, "attributes");
                            put(mapped, file, name, attributes);
                            attributes.members().values().forEach(line -> assertIsLine(line, source));
                        }));
            }
        }
        assertEquals(found, mapped);
    }

    private static void assertIsLine(Json line, SourceFile source) {
        int number = Integer.parseInt(((Json.Number) line).digits());
        assertTrue(number >= 1 && number <= source.lines().size(), () -> "line " + number);
    }

    private static void put(
            Map<String, Map<String, Set<String>>> files, String file, String name, JsonObject attributes) {
        files.computeIfAbsent(file, key -> new TreeMap<>())
                .put(name, new TreeSet<>(attributes.members().keySet()));
    }

    private static JsonObject json(Artifact artifact) {
        return (JsonObject) JsonReader.read(artifact.content()).orElseThrow();
    }

    private static JsonObject member(Json parent, String name) {
        return (JsonObject)
                ((JsonObject) parent).get(name).orElse(JsonObject.builder().build());
    }
}
