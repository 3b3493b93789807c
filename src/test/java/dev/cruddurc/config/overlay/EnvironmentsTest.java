package dev.cruddurc.config.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cruddurc.config.Systems;
import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentsTest {
    /** The service in the base, what the environment says of it, and what both come to. */
    @ParameterizedTest(name = "{0} with {1} is {2}")
    @MethodSource
    void mergeIntoTheBase(String base, String over, String result) {
        String head = "app: a\nregion: eu-west-1\nservices: {web: {image: i:1, ";
        String merged = head + base + "}}\nenvironments: {prod: {services: {web: {" + over + "}}}}\n";
        String plain = head + result + "}}\nenvironments: {prod: }\n";
        assertEquals(meaning(plain), meaning(merged));
    }

    static Stream<Arguments> mergeIntoTheBase() {
        return Stream.of(
                arguments("count: 1", "count: 2", "count: 2"),
                arguments("cpu: 512", "count: 2", "cpu: 512, count: 2"),
                arguments("env: {A: 1, B: 2}", "env: {B: 3, C: 4}", "env: {A: 1, B: 3, C: 4}"),
                arguments("env: {A: 1, B: 2}", "env: {A: null}", "env: {B: 2}"),
                arguments("route: /a", "route: null", "cpu: 256"),
                arguments("secrets: [A, B]", "secrets: [C]", "secrets: [C]"),
                arguments(
                        "secrets: [A, B]",
                        "secrets: {C: {parameter: /c}}",
                        "secrets: {A: {}, B: {}, C: {parameter: /c}}"),
                arguments("secrets: {A: {parameter: /a}}", "secrets: [B]", "secrets: {A: {parameter: /a}, B: {}}"),
                arguments("secrets: [A, B]", "secrets: {A: ~}", "secrets: [B]"),
                arguments("health: /a", "health: /b", "health: /b"),
                arguments("health: /a", "health: {interval: 9}", "health: {path: /a, interval: 9}"),
                arguments("health: {path: /a, retries: 5}", "health: /b", "health: {path: /b, retries: 5}"),
                arguments(
                        "route: {path: /a, methods: GET}",
                        "route: a.com",
                        "route: {host: a.com, path: /a, methods: GET}"),
                arguments("route: a.com/a", "route: {path: /b}", "route: a.com/b"),
                arguments("route: a.com/a", "route: b.com", "route: b.com"),
                arguments("route: [a.com, b.com]", "route: c.com", "route: c.com"),
                arguments("scaling: {max: 4, cpu: 50}", "scaling: {max: 9}", "scaling: {max: 9, cpu: 50}"),
                arguments("count: 1", "sidecars: {a: {image: i:1}}", "count: 1, sidecars: {a: {image: i:1}}"),
                arguments("uses: [{securityGroup: sg-12345678, port: 1}]", "uses: []", "count: 1"));
    }

    @Test
    void changeTheImageInPlace() {
        SystemDefinition system = Systems.system("""
                app: a
                region: eu-west-1
                services: {web: {image: {build: ./web, tag: v1}}}
                environments: {prod: {services: {web: {image: {tag: v2}}}}, pulled: {services: {web: {image: i:1}}}}
                """, "prod");
        Image.Built image = (Image.Built) system.services().get(0).image();
        assertEquals("./web", image.context().value());
        assertEquals("v2", image.tag().value());
        assertEquals("cruddur.yaml:4:53", image.tag().span().toString());
    }

    @Test
    void addAndRemoveServices() {
        String file = """
                app: a
                region: eu-west-1
                services: {web: {image: i:1}, debug: {image: i:1}}
                environments: {prod: {services: {debug: null, admin: {image: i:2}}}}
                """;
        assertEquals(List.of("admin", "web"), names(Systems.system(file, "prod")));
        assertEquals(List.of("debug", "web"), names(Systems.system(file)));
    }

    @Test
    void mayBeWhereTheRegionIsSaid() {
        SystemDefinition system = Systems.system(
                "app: a\nservices: {web: {image: i:1}}\nenvironments: {eu: {region: eu-west-1}}\n", "eu");
        assertEquals("eu-west-1", system.region().value());
        assertEquals(Optional.of("eu"), system.environment());
    }

    @Test
    void mayBeEmpty() {
        assertEquals(
                Optional.of("dev"),
                Systems.system(Systems.with("environments: {dev: {}}"), "dev").environment());
    }

    @Test
    void areKnownByName() {
        String file = Systems.with("tags: {stage: '${env}'}\nenvironments: {dev: }");
        assertEquals("dev", Systems.system(file, "dev").tags().get(0).value().value());
    }

    @Test
    void thatDoNotExistAreRefusedWithTheNearestName() {
        Diagnostic error = only(Systems.with("environments: {staging: , prod: }"), "prd");
        assertEquals("CRD206", error.code().id());
        assertEquals(Optional.of("did you mean `prod`?"), error.help());
    }

    @Test
    void cannotRemoveWhatIsNotThere() {
        Systems.Marked file = Systems.Marked.of(Systems.with("environments: {prod: {services: {«wbe»: null}}}"));
        Diagnostic error = only(file.text(), "prod");
        assertEquals("CRD208", error.code().id());
        assertEquals(file.span(), error.span());
        assertEquals(Optional.of("did you mean `web`?"), error.help());
    }

    @Test
    void mustLeaveAWholeSystem() {
        Diagnostic error = only(Systems.with("environments: {prod: {services: {web: {image: {tag: v2}}}}}"), "prod");
        assertEquals("CRD203", error.code().id());
    }

    @Test
    void cannotMixTheTwoKindsOfNetwork() {
        String base =
                "network: {cidr: 10.1.0.0/16}\nenvironments: {prod: {network: {vpc: vpc-12345678, subnets: {public: [subnet-12345678]}";
        assertEquals("CRD204", only(Systems.with(base + "}}}"), "prod").code().id());
        Systems.system(Systems.with(base + ", cidr: null}}}"), "prod");
    }

    @Test
    void shareTheFoundation() {
        SystemDefinition system = Systems.system("""
                app: a
                region: eu-west-1
                mirrors: {base: python:3}
                services:
                  web: {image: {build: ., tag: v1}, sidecars: {log: {image: {build: ., tag: v1}}}}
                environments:
                  dev: {domain: dev.com, services: {tool: {image: {build: ., tag: v1, repository: tools, mutable: true}}}}
                  prod: {domain: {name: prod.com, zone: external}, mirrors: {base: null, other: node:22}}
                """, "prod");
        assertEquals(
                "[a/web, a/web-log, base, other, tools]",
                system.foundationImages().stream()
                        .map(image -> image.repository().value())
                        .toList()
                        .toString());
        assertTrue(system.foundationImages().get(4).mutable());
        assertEquals(List.of("dev.com"), domains(system.foundationDomains()));
        assertEquals(List.of("prod.com"), domains(system.domains()));
    }

    @Test
    void areNotLookedAtUntilTheyAreChosen() {
        Systems.system(Systems.with("environments: {prod: {services: {web: {env: {A: '${nope}'}}}}}"));
    }

    @Test
    void layDefaultsBelowEveryService() {
        SystemDefinition system = Systems.system("""
                app: a
                region: eu-west-1
                defaults: {cpu: 512, memory: 1 GB, count: 2, health: {interval: 15}}
                services: {api: {image: i:1, count: 1, health: /up}, web: {image: i:1}}
                environments: {prod: {defaults: {cpu: 1024}}}
                """, "prod");
        ServiceDefinition api = system.services().get(0);
        assertEquals(1024, api.cpu().value());
        assertEquals(1024, api.memory().value());
        assertEquals(1, api.count().orElseThrow().value());
        assertEquals("/up", api.health().path().value());
        assertEquals(15, api.health().interval().value());
        assertEquals(2, system.services().get(1).count().orElseThrow().value());
        assertEquals("cruddur.yaml:5:39", api.cpu().span().toString());
    }

    private static String meaning(String file) {
        SystemDefinition system = Systems.system(file, "prod");
        return Systems.meaning(system);
    }

    private static Diagnostic only(String file, String environment) {
        List<Diagnostic> found = Systems.read(file, Optional.of(environment)).diagnostics();
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    private static List<String> names(SystemDefinition system) {
        return system.services().stream().map(service -> service.name().value()).toList();
    }

    private static List<String> domains(List<Domain> domains) {
        return domains.stream().map(domain -> domain.name().value()).toList();
    }
}
