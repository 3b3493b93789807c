package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

    /** What the examples of the schema leave out: key, and a value with texts in those places. */
    private static final String[][] MORE = {
        {"defaults.health", "{'path': '/', 'codes': '200', 'command': 'true', 'retries': 3, 'start': 5, 'timeout': 4}"},
        {"defaults.health", "{'path': '/', 'command': ['true']}"},
        {"domain", "[{'name': 'hello.com', 'certificate': 'arn:aws:acm:eu-west-1:111122223333:certificate/x'}]"},
        {"domain", "[{'name': 'hello.com', 'zone': {'parent': 'Z0123456789ABCDEFGHIJ'}}]"},
        {"elsewhere", "{'accounts': ['999988887777']}"},
        {
            "network",
            "{'vpc': 'vpc-0123456789abcdef0', 'subnets': {'public': ['subnet-0123456789abcdef0',"
                    + " 'subnet-1123456789abcdef0'], 'private': ['subnet-2123456789abcdef0', 'subnet-3123456789abcdef0']}}"
        },
        {"services.plain.entrypoint", "'serve'"},
        {"services.plain.sidecars.side.entrypoint", "'serve'"},
        {"services.plain.permissions", "[{'allow': 's3:GetObject', 'on': '*'}]"},
        {"services.plain.route", "{'host': 'hello.com', 'headers': {'X': ['a']}, 'query': {'q': ['b']}}"},
        {"services.plain.route", "[{'host': 'hello.com', 'container': 'plain'}]"},
        {
            "services.plain.route",
            "[{'host': 'hello.com', 'path': '/a', 'methods': 'GET', 'priority': '1'}, {'host': 'hello.com', 'headers': {'X': 'a'}, 'query': {'q': 'b'}}]"
        },
        {
            "services.plain.route",
            "[{'host': 'hello.com', 'methods': ['GET'], 'headers': {'X': ['a']}, 'query': {'q': ['b']}}]"
        },
        {"services.plain.route", "[{'host': 'hello.com', 'sourceIps': ['10.0.0.0/8']}]"},
        {
            "services.plain.secrets",
            "{'A': {'secret': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x-AbCdEf', 'key': 'k', 'kmsKey':"
                    + " 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'}}"
        },
        {
            "services.plain.sidecars.side.secrets",
            "{'A': {'secret': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x-AbCdEf', 'key': 'k', 'kmsKey':"
                    + " 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'}}"
        }
    };

    private record Place(List<String> path, boolean isName) {}

    @TestFactory
    Stream<DynamicTest> isRefusedOnItsLineOrArrives() throws JsonProcessingException {
        List<DynamicTest> tests = new ArrayList<>();
        for (EveryKey.Key key : EveryKey.keys()) {
            if (key.name().matches("services\\.scaled\\.(?!scaling).*")) {
                continue; // The other service has the same keys.
            }
            int number = 0;
            for (JsonNode example : values(key)) {
                ObjectNode file = (ObjectNode)
                        JSON.readTree(key.file(example).replace("${services.api.url}", "${services.plain.url}"));
                tests.add(dynamicTest(key.name() + " " + ++number, () -> everywhere(file, key)));
            }
        }
        return tests.stream();
    }

    /** The examples of a key, and more. */
    private static List<JsonNode> values(EveryKey.Key key) throws JsonProcessingException {
        List<JsonNode> values = new ArrayList<>();
        key.schema().path("examples").forEach(values::add);
        for (String[] more : MORE) {
            if (more[0].equals(key.name())) {
                values.add(JSON.readTree(more[1].replace('\'', '"')));
            }
        }
        return values;
    }

    /** Wherever the schema takes a text of the user's, the examples put one: a new place without one fails. */
    @Test
    void everyPlaceOfTheSchemaIsTried() throws JsonProcessingException {
        JsonNode schema = EveryKey.document();
        Set<String> wanted = new TreeSet<>();
        texts(schema, schema, "", wanted);
        Set<String> tried = new TreeSet<>();
        for (EveryKey.Key key : EveryKey.keys()) {
            for (JsonNode example : values(key)) {
                for (Place place : places(JSON.readTree(key.file(example)), key.path())) {
                    if (!place.isName()) {
                        tried.add(spelt(schema, schema, place.path()));
                    }
                }
            }
        }
        assertTrue(wanted.size() > 100, wanted.size() + " places");
        wanted.removeAll(tried);
        assertEquals(Set.of(), wanted, "no example has a text there");
    }

    /** The places of texts below a schema: {@code .*} is any name, {@code []} any item. */
    private static void texts(JsonNode document, JsonNode schema, String place, Set<String> texts) {
        JsonNode resolved = resolved(document, schema);
        if (takes(resolved, "string") && !resolved.has("enum")) {
            texts.add(place);
        }
        resolved.path("properties").properties().forEach(property -> {
            if (!place.isEmpty() || !property.getKey().equals("environments")) {
                texts(document, property.getValue(), place + "." + property.getKey(), texts);
            }
        });
        if (resolved.path("additionalProperties").isObject() && !resolved.has("properties")) {
            texts(document, resolved.path("additionalProperties"), place + ".*", texts);
        }
        if (resolved.path("items").isObject()) {
            texts(document, resolved.path("items"), place + "[]", texts);
        }
    }

    private static String spelt(JsonNode document, JsonNode root, List<String> path) {
        StringBuilder place = new StringBuilder();
        JsonNode schema = root;
        for (String segment : path) {
            JsonNode resolved = resolved(document, schema);
            if (resolved.path("properties").has(segment)) {
                place.append('.').append(segment);
                schema = resolved.path("properties").path(segment);
            } else if (segment.matches("[0-9]+") && resolved.path("items").isObject()) {
                place.append("[]");
                schema = resolved.path("items");
            } else {
                place.append(".*");
                schema = resolved.path("additionalProperties");
            }
        }
        return place.toString();
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private static boolean takes(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        for (JsonNode one : types.isArray() ? types : JSON.createArrayNode().add(types)) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
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
