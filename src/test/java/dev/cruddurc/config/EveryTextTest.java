package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that mean something to an engine stand in every value of the language, and in every name that is free: each is refused on
 * its line, or arrives as what it is in both backends.
 */
class EveryTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "zq7";

    private static final List<String> TEXTS = List.of(
            MARK + "$${AWS::Region}",
            MARK + "${AWS::Region}",
            MARK + "%{if(true)}",
            MARK + "{{resolve:ssm:/x}}",
            MARK + "<#if\u00A0x>[=1]';`id`$(id)|&",
            MARK + "\",\"x\":\"y\nb:{a:b}#*x",
            "/" + MARK + "*?$%{");

    /** What only the local twin, a build, a delivery or a reviewer sees, and what nothing of this file uses. */
    private static final List<String> ELSEWHERE = List.of(
            ".image.build",
            ".image.dockerfile",
            ".image.target",
            ".image.args",
            "local",
            "accept",
            "mirrors",
            "deploy",
            "loadBalancers");

    private record Place(List<String> path, boolean isName) {}

    @TestFactory
    Stream<DynamicTest> isRefusedOnItsLineOrArrives() throws JsonProcessingException {
        List<DynamicTest> tests = new ArrayList<>();
        for (EveryKey.Key key : EveryKey.keys()) {
            if (key.name().matches("services\\.scaled\\.(?!scaling).*")) {
                continue; // The other service has the same keys.
            }
            int number = 0;
            for (JsonNode example : key.schema().path("examples")) {
                ObjectNode file = (ObjectNode)
                        JSON.readTree(key.file(example).replace("${services.api.url}", "${services.plain.url}"));
                tests.add(dynamicTest(key.name() + " " + ++number, () -> everywhere(file, key)));
            }
        }
        return tests.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "entrypoint", "parameters", "route.query", "route.headers", "health.command"})
    void manyPlacesTakeAnyText(String name) throws JsonProcessingException {
        for (EveryKey.Key key : EveryKey.keys()) {
            if (key.name().equals("services.plain." + name)) {
                ObjectNode file = (ObjectNode) JSON.readTree(
                        key.file(key.schema().path("examples").get(0)).replace("services.api", "services.plain"));
                List<Place> places = places(file, key.path());
                put(file, places.get(places.size() - 1), MARK + "%{if(true)}");
                assertFalse(compiled(file.toString()).hasErrors(), file::toString);
                return;
            }
        }
        throw new AssertionError("there is no key " + name);
    }

    private static void everywhere(ObjectNode file, EveryKey.Key key) throws JsonProcessingException {
        for (Place place : places(file, key.path())) {
            for (String text : TEXTS) {
                tried(file, place, text, false);
                if (!place.isName()) {
                    tried(file, place, text, true);
                }
            }
        }
    }

    /** With the text alone, or behind what stood there. */
    private static void tried(ObjectNode file, Place place, String text, boolean appended)
            throws JsonProcessingException {
        ObjectNode changed = file.deepCopy();
        put(changed, place, appended ? at(file, place.path()).asText() + text : text);
        String written = changed.toPrettyString();
        Compilation compilation = compiled(written);
        if (compilation.hasErrors()) {
            assertRefused(compilation, written);
        } else {
            Readback read = Readback.of(compilation, MARK);
            // A name is nothing in which references stand, so nothing in it is an escape.
            String literal = place.isName() ? text : text.replace("$${", "${");
            read.assertOnly(literal, written);
            if (!isElsewhere(place)) {
                assertTrue(read.isInBoth(literal), () -> literal + " is not in both of " + read + "\n" + written);
            }
        }
    }

    private static void assertRefused(Compilation compilation, String written) {
        List<String> lines = written.lines().toList();
        boolean onItsLine = false;
        for (Diagnostic found : compilation.diagnostics()) {
            onItsLine |= found.severity() == Severity.ERROR
                    && lines.get(found.span().line() - 1).contains(MARK);
        }
        assertTrue(onItsLine, () -> compilation.diagnostics() + "\n" + written);
    }

    private static boolean isElsewhere(Place place) {
        String path = String.join(".", place.path());
        return ELSEWHERE.stream().anyMatch(part -> part.startsWith(".") ? path.contains(part) : path.startsWith(part))
                || path.contains(".accept");
    }

    private static Compilation compiled(String file) {
        return new Compiler()
                .compile(
                        SourceFile.of("cruddur.json", file),
                        Optional.empty(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
    }

    /** The single values below a key, and the names that are free there. */
    private static List<Place> places(JsonNode file, List<String> path) {
        List<Place> places = new ArrayList<>();
        collect(at(file, path), path, places);
        return places;
    }

    private static void collect(JsonNode value, List<String> path, List<Place> places) {
        if (value.isValueNode()) {
            places.add(new Place(path, false));
        }
        value.properties().forEach(member -> {
            List<String> below = below(path, member.getKey());
            places.add(new Place(below, true));
            collect(member.getValue(), below, places);
        });
        for (int item = 0; value.isArray() && item < value.size(); item++) {
            collect(value.get(item), below(path, String.valueOf(item)), places);
        }
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static JsonNode at(JsonNode file, List<String> path) {
        JsonNode found = file;
        for (String segment : path) {
            found = found.isArray() ? found.get(Integer.parseInt(segment)) : found.get(segment);
        }
        assertFalse(found == null, path::toString);
        return found;
    }

    private static void put(ObjectNode file, Place place, String text) {
        int last = place.path().size() - 1;
        JsonNode container = at(file, place.path().subList(0, last));
        String name = place.path().get(last);
        if (container instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), TextNode.valueOf(text));
        } else if (container instanceof ObjectNode object) {
            JsonNode value = object.get(name);
            if (place.isName()) {
                object.remove(name);
                object.set(text, value);
            } else {
                object.set(name, TextNode.valueOf(text));
            }
        }
    }
}
