package dev.cruddurc.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each key that makes a system safer for a price changes what {@code opt-ins.json} says of it in both backends, and nothing else.
 * What checkers of security then find no more is tested with them.
 */
final class OptInsTest {
    private static final Path LIST = Path.of("src", "test", "engine", "opt-ins.json");
    private static final JsonNode DATA = read();

    @ParameterizedTest
    @MethodSource
    void worksInBothBackends(String key) {
        JsonNode optIn = DATA.path("optIns").path(key);
        List<Written> before = Written.of(file("", ""));
        List<Written> after = Written.of(
                file(optIn.path("system").asText(), optIn.path("service").asText()));
        Map<String, Set<String>> wanted = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        for (int backend = 0; backend < before.size(); backend++) {
            String name = before.get(backend).backend().name().toLowerCase(Locale.ROOT);
            Set<String> places = new TreeSet<>();
            optIn.path(name).forEach(place -> places.add(place.asText()));
            wanted.put(name, places);
            found.put(name, changed(before.get(backend), after.get(backend)));
        }
        assertEquals(wanted, found);
        found.values().forEach(places -> assertFalse(places.isEmpty()));
    }

    static Stream<String> worksInBothBackends() {
        return DATA.path("optIns").properties().stream().map(Map.Entry::getKey);
    }

    private static String file(String system, String service) {
        return DATA.path("file")
                .asText()
                .replace("SYSTEM", system.isEmpty() ? "" : system + "\n")
                .replace("SERVICE", service.isEmpty() ? "" : "    " + service + "\n");
    }

    /** {@code TYPE.PROPERTY} for each that is another one, {@code +TYPE} and {@code -TYPE} for each resource more or less. */
    private static Set<String> changed(Written before, Written after) {
        Set<String> changed = new TreeSet<>();
        Map<String, JsonNode> old = resources(before);
        Map<String, JsonNode> now = resources(after);
        old.forEach((name, resource) -> {
            String type = name.substring(0, name.indexOf(' '));
            if (!now.containsKey(name)) {
                changed.add("-" + type);
            } else {
                Set<String> keys = new TreeSet<>();
                resource.fieldNames().forEachRemaining(keys::add);
                now.get(name).fieldNames().forEachRemaining(keys::add);
                keys.removeIf(key -> resource.path(key).equals(now.get(name).path(key)));
                keys.forEach(key -> changed.add(type + "." + key));
            }
        });
        now.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> changed.add("+" + name.substring(0, name.indexOf(' '))));
        return changed;
    }

    private static Map<String, JsonNode> resources(Written written) {
        Map<String, JsonNode> resources = new TreeMap<>();
        written.types()
                .forEach((type, all) -> all.forEach((name, resource) -> resources.put(type + " " + name, resource)));
        return resources;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(LIST.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
