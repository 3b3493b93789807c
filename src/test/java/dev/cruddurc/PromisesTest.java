package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a change of the file leaves alone, in both backends. */
final class PromisesTest {
    /** The aggregates of docs/decisions/0013-what-is-aggregated.md. */
    private static final Set<String> AGGREGATES =
            new TreeSet<>(List.of("TraceGroup", "aws_xray_group.main", "Cluster", "aws_ecs_cluster.main"));

    private static final String SYSTEM = """
            app: shop
            region: us-east-1
            domain: {name: cruddur.example, zone: create}
            tracing: {sampling: {rate: 0.1}}
            services:
              api: {image: {build: ./api, tag: v1}, port: 4567, route: api.cruddur.example, cpu: 512, memory: 1024, secrets: [TOKEN]}
              web: {image: {build: ./web, tag: v1}, port: 3000, route: cruddur.example, cpu: 512, memory: 1024, uses: [api]}
            """;

    @Test
    void aServiceAddsItsOwnResourcesAndChangesNoOther() throws IOException {
        Map<String, JsonNode> before = resources(SYSTEM);
        for (String service : List.of(
                "admin: {image: {build: ./admin, tag: v1}, port: 8080, route: admin.cruddur.example}",
                "aaa: {image: 'registry.example/aaa:1'}",
                "zzz: {image: 'registry.example/zzz:1', port: 9000, uses: [api], scaling: {max: 4, cpu: 50}}",
                "job: {image: 'registry.example/job:1', tracing: xray, exec: true, parameters: {SIZE: 1}}",
                "deep: {image: 'registry.example/deep:1', port: 81, route: [api.cruddur.example/deep, cruddur.example/deep]}")) {
            unchanged(before, resources(SYSTEM + "  " + service + "\n"), service);
        }
    }

    @Test
    void whatIsFirstCalledJoinsServiceConnectAndNothingElseChanges() throws IOException {
        Map<String, JsonNode> before = resources(SYSTEM);
        Map<String, JsonNode> after =
                resources(SYSTEM + "  caller: {image: 'registry.example/caller:1', uses: [web]}\n");

        Set<String> changed = new TreeSet<>();
        before.forEach((name, resource) -> {
            if (!resource.equals(after.get(name))) {
                changed.add(name);
            }
        });
        assertEquals(Set.of("WebService", "aws_ecs_service.web"), changed);
    }

    @Test
    void aServiceMovesNoOtherBetweenStacks() throws IOException {
        String spread =
                SYSTEM.replace("region: us-east-1", "region: us-east-1\nstacks: 4\nloadBalancers: {intern: {}}");
        Map<String, JsonNode> before = placed(spread);
        for (String service : List.of(
                "admin: {image: {build: ./admin, tag: v1}, port: 8080, route: admin.cruddur.example}",
                "aaa: {image: 'registry.example/aaa:1'}",
                "tools: {image: 'registry.example/t:1', port: 81, route: t.cruddur.example, loadBalancer: intern}",
                "zzz: {image: 'registry.example/zzz:1', port: 9000, uses: [api], scaling: {max: 4, cpu: 50}}")) {
            unchanged(before, placed(spread + "  " + service + "\n"), service);
        }
    }

    @Test
    void oneStackMoreMovesServicesToItAlone() throws IOException {
        StringBuilder services = new StringBuilder("app: shop\nregion: us-east-1\nstacks: 4\nservices:\n");
        for (int number = 0; number < 60; number++) {
            services.append("  s").append(number).append(": {image: 'registry.example/s:1'}\n");
        }
        Map<String, JsonNode> four = placed(services.toString());
        Map<String, JsonNode> five = placed(services.toString().replace("stacks: 4", "stacks: 5"));

        Set<String> moved = new TreeSet<>(five.keySet());
        moved.removeAll(four.keySet());
        assertTrue(moved.stream().allMatch(name -> name.contains("/services-5")), moved.toString());
        long services5 = moved.stream()
                .filter(name -> name.contains(" aws_ecs_service."))
                .count();
        assertTrue(services5 > 2 && services5 < 30, services5 + " of 60 moved");
    }

    @Test
    void aServiceWithEndpointsOfItsOwnChangesNoOther() throws IOException {
        String closed = """
                app: shop
                region: us-east-1
                network: {private: {nat: none, endpoints: true}}
                services:
                  web: {image: {build: ./web, tag: v1}}
                """;

        unchanged(
                resources(closed),
                resources(closed + "  job: {image: {build: ./job, tag: v1}, secrets: [TOKEN], tracing: off}\n"),
                "job");
    }

    @Test
    void aRoutedHostAddsItsOwnResourcesAndChangesNoOther() throws IOException {
        String more = SYSTEM.replace("route: cruddur.example", "route: [cruddur.example, www.cruddur.example]");

        unchanged(resources(SYSTEM), resources(more), "www.cruddur.example");
    }

    @Test
    void aRouteMovesToARenamedServiceInPlace() throws IOException {
        Map<String, JsonNode> before = resources(SYSTEM);
        Map<String, JsonNode> after =
                resources(SYSTEM.replace("  api: {", "  backend: {").replace("uses: [api]", "uses: [backend]"));

        for (String name : List.of(
                "ApiCruddurExampleRecord",
                "ApiCruddurExampleCertificate",
                "ApiCruddurExampleListenerCertificate",
                "aws_route53_record.api_cruddur_example",
                "aws_acm_certificate.api_cruddur_example",
                "aws_lb_listener_certificate.api_cruddur_example")) {
            assertTrue(before.containsKey(name), name);
            assertEquals(before.get(name), after.get(name), name);
        }
        for (String name : List.of("ApiCruddurExampleRule", "aws_lb_listener_rule.api_cruddur_example")) {
            assertEquals(
                    before.get(name).findValues("Priority"), after.get(name).findValues("Priority"), name);
            assertNotEquals(before.get(name), after.get(name), name);
        }
    }

    @Test
    void environmentsShareTheFoundation() throws IOException {
        String file = SYSTEM.replace("app: shop\n", "app: shop\ntags: {team: shop, stage: '${env}'}\n") + """
            environments:
              staging: {tags: {team: testers}, services: {web: {count: 2}}}
              prod: {domain: {name: prod.cruddur.example}, services: {web: {route: prod.cruddur.example, image: {tag: v2}}, api: {route: api.prod.cruddur.example}}}
            """;
        Map<String, String> base = foundation(file, Optional.empty());

        assertEquals(2, base.size());
        assertTrue(base.values().stream().allMatch(text -> text.contains("prod.cruddur.example")));
        assertEquals(base, foundation(file, Optional.of("staging")));
        assertEquals(base, foundation(file, Optional.of("prod")));
    }

    private static void unchanged(Map<String, JsonNode> before, Map<String, JsonNode> after, String change) {
        assertTrue(after.size() > before.size(), change);
        before.forEach((name, resource) -> {
            if (!AGGREGATES.contains(name.substring(name.indexOf(' ') + 1))) {
                assertEquals(resource, after.get(name), name + " after " + change);
            }
        });
    }

    private static Map<String, String> foundation(String text, Optional<String> environment) {
        Map<String, String> files = new TreeMap<>();
        for (Artifact artifact : compile(text, environment)) {
            if (artifact.path().contains("foundation")) {
                files.put(artifact.path(), artifact.content());
            }
        }
        return files;
    }

    /** The same with the file that each resource lies in. */
    private static Map<String, JsonNode> placed(String text) throws IOException {
        Map<String, JsonNode> placed = new TreeMap<>();
        for (Artifact artifact : compile(text, Optional.empty())) {
            resources(artifact).forEach((name, resource) -> placed.put(artifact.path() + " " + name, resource));
        }
        return placed;
    }

    /** All resources of both backends, by logical id and address, and what stands beside them: inputs, outputs and local values. */
    private static Map<String, JsonNode> resources(String text) throws IOException {
        Map<String, JsonNode> resources = new TreeMap<>();
        for (Artifact artifact : compile(text, Optional.empty())) {
            resources.putAll(resources(artifact));
        }
        assertFalse(resources.isEmpty());
        return resources;
    }

    private static Map<String, JsonNode> resources(Artifact artifact) throws IOException {
        Map<String, JsonNode> resources = new TreeMap<>();
        JsonNode root = new ObjectMapper().readTree(artifact.content());
        root.path("Resources").properties().forEach(member -> resources.put(member.getKey(), member.getValue()));
        for (String kind : List.of("Parameters", "Outputs", "variable", "output", "locals")) {
            root.path(kind)
                    .properties()
                    .forEach(member ->
                            resources.put(artifact.path() + " " + kind + " " + member.getKey(), member.getValue()));
        }
        root.path("resource")
                .properties()
                .forEach(type -> type.getValue()
                        .properties()
                        .forEach(member -> resources.put(type.getKey() + "." + member.getKey(), member.getValue())));
        return resources;
    }

    private static List<Artifact> compile(String text, Optional<String> environment) {
        Compilation compilation = new Compiler()
                .compile(
                        SourceFile.of("cruddur.yaml", text),
                        environment,
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
        assertFalse(compilation.hasErrors(), () -> compilation.diagnostics().toString());
        return compilation.artifacts();
    }
}
