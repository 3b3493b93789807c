package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema and the parsers say the same of every key. */
class EveryKeyTest {
    /** One task is the default only where nothing scales, which {@code defaults} do not know. */
    private static final List<String> DEPENDING = List.of("services.scaled.count", "defaults.count");

    /** Keys that are a second mistake where they stand, whatever their value is. */
    private static final List<String> TWO_MISTAKES = List.of("network.vpc", "local.services.db.dockerfile");

    private static final String GROUND = meaning(EveryKey.ground().toString());

    @TestFactory
    Stream<DynamicTest> aDefaultMeansTheSameAsNothing() {
        return EveryKey.keys().stream()
                .filter(key -> key.schema().has("default") && !DEPENDING.contains(key.name()))
                .map(key -> dynamicTest(key.name(), () -> {
                    JsonNode value = key.schema().get("default");
                    assertEquals(GROUND, meaning(key.file(value)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anExampleMeansSomethingElse() {
        return EveryKey.keys().stream()
                .filter(key -> key.schema().has("default") && !DEPENDING.contains(key.name()))
                .filter(key -> !key.schema()
                        .get("default")
                        .equals(key.schema().get("examples").get(0)))
                // With a path of its own, a gRPC service has other codes.
                .filter(key -> !key.name().endsWith("protocol"))
                .map(key -> dynamicTest(key.name(), () -> {
                    Systems.Outcome outcome =
                            read(key.file(key.schema().get("examples").get(0)));
                    outcome.system()
                            .ifPresent(system ->
                                    assertTrue(!GROUND.equals(Systems.meaning(system)), "the key has no effect"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aNumberInQuotesIsTheNumber() {
        return numbers()
                .map(key -> dynamicTest(key.name(), () -> {
                    JsonNode example = key.schema().get("examples").get(0);
                    assertEquals(meaning(key.file(example)), meaning(key.file(TextNode.valueOf(example.asText()))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aNumberOutsideOfItsBoundsIsOneError() {
        return numbers().filter(key -> key.schema().has("maximum")).flatMap(key -> {
            String beyond = Long.toString(key.schema().get("maximum").longValue() + 1);
            return Stream.of(
                    dynamicTest(
                            key.name() + " plain",
                            () -> assertOneError(
                                    "CRD204", key.file(new BigIntegerNode(new java.math.BigInteger(beyond))))),
                    dynamicTest(
                            key.name() + " quoted", () -> assertOneError("CRD204", key.file(TextNode.valueOf(beyond)))),
                    dynamicTest(
                            key.name() + " with a leading zero",
                            () -> assertOneError("CRD205", key.file(TextNode.valueOf("05")))));
        });
    }

    @TestFactory
    Stream<DynamicTest> aValueOfAnotherTypeIsOneError() {
        JsonNode list = EveryKey.document().path("required").deepCopy();
        return EveryKey.keys().stream()
                .filter(key -> !key.schema().toString().contains("\"array\"") && !TWO_MISTAKES.contains(key.name()))
                .map(key -> dynamicTest(key.name(), () -> assertOneError("CRD2", key.file(list))));
    }

    @Test
    void everyMappingOfTheLanguageIsWalked() {
        assertTrue(
                EveryKey.keys().size() > 120, Integer.toString(EveryKey.keys().size()));
    }

    private static Stream<EveryKey.Key> numbers() {
        return EveryKey.keys().stream()
                .filter(key -> key.schema().path("type").toString().contains("\"integer\",\"string\"")
                        && key.schema().path("pattern").asText().contains("[1-9]"));
    }

    private static void assertOneError(String code, String file) {
        List<Diagnostic> found = read(file).diagnostics();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).code().id().startsWith(code), found.toString());
    }

    private static String meaning(String file) {
        Systems.Outcome outcome = read(file);
        assertEquals(List.of(), outcome.diagnostics(), file);
        return Systems.meaning(outcome.system().orElseThrow());
    }

    private static Systems.Outcome read(String file) {
        return Systems.read("cruddur.json", file, Optional.empty());
    }
}
