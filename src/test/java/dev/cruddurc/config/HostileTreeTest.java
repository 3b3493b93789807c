package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.diagnostic.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file says, reading it ends soon, in a system or in errors. */
class HostileTreeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"${\"",
            "\"${self.url}\"",
            "\"a/b:c@d\"",
            "\"/\"",
            "0",
            "-1.5",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[\"x\", \"x\"]",
            "{\"\": null}",
            "{\"x\": \"x\"}",
            "{\"x\": {}}",
            "{\"build\": []}");

    @TestFactory
    Stream<DynamicTest> anyValueAnywhereGivesASystemOrErrors() {
        List<List<String>> places = new ArrayList<>();
        collect(EveryKey.ground(), List.of(), places);
        EveryKey.keys().forEach(key -> places.add(key.path()));
        return places.stream()
                .distinct()
                .map(place -> dynamicTest(String.join(".", place), () -> {
                    for (String value : VALUES) {
                        String file = with(place, MAPPER.readTree(value));
                        assertSystemOrErrors(file, Optional.empty());
                        assertSystemOrErrors(overlaid(place, MAPPER.readTree(value)), Optional.of("prod"));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource
    void endsSoon(String what, String file) {
        assertTimeoutPreemptively(Duration.ofSeconds(8), () -> Systems.read(file, Optional.of("prod")), what);
    }

    static Stream<Arguments> endsSoon() {
        String head = "app: a\nregion: eu-west-1\nenvironments: {prod: }\n";
        String services = head + "services:\n";
        return Stream.of(
                arguments(
                        "bad references",
                        services
                                + lines(
                                        15,
                                        at -> "  s" + at + ": {image: i:1, env: {A: '" + "${services.sx.u}".repeat(4000)
                                                + "'}}\n")),
                arguments(
                        "good references",
                        services
                                + lines(
                                        15,
                                        at -> "  s" + at + ": {image: i:1, env: {A: '" + "${app}".repeat(10000)
                                                + "'}}\n")),
                arguments(
                        "references in escapes",
                        services
                                + lines(
                                        15,
                                        at -> "  s" + at + ": {image: i:1, env: {A: \"" + "\\x24{app}".repeat(6000)
                                                + "\"}}\n")),
                arguments(
                        "many words",
                        services
                                + lines(
                                        15,
                                        at -> "  s" + at + ": {image: i:1, command: '" + "a ".repeat(30000) + "'}\n")),
                arguments("many services", services + lines(3000, at -> "  s" + at + ": {image: i:1, uses: [s0x]}\n")),
                arguments("many unknown keys", head + lines(3000, at -> "key" + at + ": '${x}'\n")),
                arguments(
                        "many removals",
                        "app: a\nregion: eu-west-1\nservices: {w: {image: i:1, env: {"
                                + lines(5000, at -> "A" + at + ": 1, ")
                                + "}}}\nenvironments: {prod: {services: {w: {env: {"
                                + lines(5000, at -> "B" + at + ": null, ")
                                + "}}}}}\n"),
                arguments(
                        "many sidecars in a row",
                        services + "  w: {image: i:1, sidecars: {"
                                + lines(3000, at -> "c" + at + ": {image: i:1, dependsOn: [c" + (at + 1) + "]}, ")
                                + "}}\n"),
                arguments(
                        "many environments",
                        "app: a\nregion: eu-west-1\nservices: {w: {image: i:1, env: {"
                                + lines(5000, at -> "A" + at + ": 1, ") + "}}}\nenvironments: {prod: , "
                                + lines(2000, at -> "e" + at + ": {account: \"111122223333\"}, ") + "}\n"));
    }

    @Test
    void aBrokenServiceSpoilsNoOther() {
        Systems.Outcome outcome = Systems.read("""
                app: a
                region: eu-west-1
                services:
                  api: 5
                  web: {image: i:1, uses: [api], env: {A: '${services.api.url}'}}
                """, Optional.empty());
        assertEquals(1, outcome.diagnostics().size(), outcome.diagnostics().toString());
    }

    private static String lines(int count, IntFunction<String> line) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < count; at++) {
            lines.append(line.apply(at));
        }
        return lines.toString();
    }

    private static void assertSystemOrErrors(String file, Optional<String> environment) {
        Systems.Outcome outcome = Systems.read("cruddur.json", file, environment);
        boolean errors = outcome.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        assertEquals(errors, outcome.system().isEmpty(), file);
    }

    private static String with(List<String> place, JsonNode value) {
        ObjectNode file = EveryKey.ground();
        set(file, place, value);
        return file.toString();
    }

    private static String overlaid(List<String> place, JsonNode value) {
        ObjectNode file = EveryKey.ground();
        ObjectNode environment = MAPPER.createObjectNode();
        set(environment, place, value);
        file.withObjectProperty("environments").set("prod", environment);
        return file.toString();
    }

    private static void set(ObjectNode file, List<String> place, JsonNode value) {
        JsonNode at = file;
        for (String segment : place.subList(0, place.size() - 1)) {
            at = at.isArray()
                    ? at.get(Integer.parseInt(segment))
                    : ((ObjectNode) at).has(segment) ? at.get(segment) : ((ObjectNode) at).putObject(segment);
        }
        String last = place.get(place.size() - 1);
        if (at instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) at).set(last, value);
        }
    }

    private static void collect(JsonNode node, List<String> path, List<List<String>> places) {
        node.properties().forEach(entry -> {
            List<String> below = new ArrayList<>(path);
            below.add(entry.getKey());
            places.add(below);
            collect(entry.getValue(), below, places);
        });
    }
}
