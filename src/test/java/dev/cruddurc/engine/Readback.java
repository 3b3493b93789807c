package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What has become of a template at the emulator: each property of each resource is read from the service that has it, by the rows of
 * {@code emulator-readings.json}, and compared with what the template says.
 */
final class Readback {
    private static final Path READINGS = Path.of("src", "test", "engine", "emulator-readings.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PSEUDO = Pattern.compile("\\$\\{([^}]+)\\}");

    private final JsonNode table;
    private final Emulator emulator;
    private final AwsCli aws;
    private final List<Reading> readings = new ArrayList<>();
    private final Set<String> absent = new TreeSet<>();

    Readback(Emulator emulator) throws IOException {
        this.table = JSON.readTree(READINGS.toFile());
        this.emulator = emulator;
        this.aws = emulator.aws();
    }

    /**
     * What has become of one property of one resource.
     *
     * @param property the path of it that was read
     * @param found what the service has; missing where it has nothing
     * @param arrived whether that is what the template says
     * @param isIndirect whether only its being there says so
     */
    record Reading(String resource, String type, String property, JsonNode found, boolean arrived, boolean isIndirect) {
        /** The property of the type as a whole. */
        String of() {
            return type + " " + property.split("/", -1)[0];
        }
    }

    /** All that was read, in the order of the names. */
    List<Reading> readings() {
        return readings.stream()
                .sorted(Comparator.comparing(Reading::resource).thenComparing(Reading::property))
                .toList();
    }

    /** The types that were skipped. */
    Set<String> absent() {
        return absent;
    }

    /** The properties that are not there, or are there with another value, at one resource at least, by type; all of a skipped one. */
    Map<String, Set<String>> dropped() {
        Map<String, Set<String>> dropped = new TreeMap<>();
        for (Reading reading : readings) {
            if (!reading.arrived()) {
                String property = reading.of().split(" ", -1)[1];
                dropped.computeIfAbsent(reading.type(), first -> new TreeSet<>())
                        .add(property);
            }
        }
        return dropped;
    }

    /** How many properties of types arrived at every resource. */
    int kept() {
        Set<String> kept = new TreeSet<>();
        readings.forEach(reading -> kept.add(reading.of()));
        readings.stream().filter(reading -> !reading.arrived()).map(Reading::of).forEach(kept::remove);
        return kept.size();
    }

    /** Reads all that a stack is to have. */
    Readback read(String stack, ObjectNode template, Map<String, String> parameters) {
        return read(emulator.resources(stack), template, parameters);
    }

    /**
     * Reads all that a template says.
     *
     * @param ids the physical ids of its resources, whoever made them
     */
    Readback read(Map<String, String> ids, ObjectNode template, Map<String, String> parameters) {
        Scope scope = new Scope(template, ids, parameters);
        template.path("Resources")
                .properties()
                .forEach(resource -> read(resource.getKey(), resource.getValue(), scope));
        return this;
    }

    private record Scope(JsonNode template, Map<String, String> ids, Map<String, String> parameters) {}

    private void read(String name, JsonNode resource, Scope scope) {
        String type = resource.path("Type").asText();
        String id = scope.ids().get(name);
        if (id == null) {
            resource.path("Properties")
                    .fieldNames()
                    .forEachRemaining(property ->
                            readings.add(new Reading(name, type, property, MissingNode.getInstance(), false, false)));
            absent.add(type);
            return;
        }
        JsonNode properties = resolve(resource.path("Properties"), scope);
        Set<String> unread = new TreeSet<>();
        properties.fieldNames().forEachRemaining(unread::add);
        for (Row row : Row.of(table.path(type))) {
            JsonNode expected = properties.at("/" + row.property());
            if (!row.isAttribute() && !expected.isMissingNode()) {
                unread.remove(row.property().split("/", -1)[0]);
                JsonNode found = find(row, id, properties);
                boolean arrived = row.isIndirect() ? !found.isMissingNode() : Likeness.holds(expected, found);
                readings.add(new Reading(name, type, row.property(), found, arrived, row.isIndirect()));
            }
        }
        if (!unread.isEmpty()) {
            throw new AssertionError(READINGS + " does not say how to read " + unread + " of " + type);
        }
    }

    private JsonNode find(Row row, String id, JsonNode properties) {
        Optional<JsonNode> answer = aws.read(fill(row.command(), id, properties));
        JsonNode at = answer.orElse(MissingNode.getInstance());
        // Slashes within brackets belong to values.
        for (String step : row.path().split("/(?![^\\[]*\\])", -1)) {
            at = step(at, fill(step, id, properties));
        }
        return at;
    }

    private static JsonNode step(JsonNode from, String step) {
        if (step.isEmpty()) {
            return from;
        }
        if (step.equals("*")) {
            return from;
        }
        if (step.startsWith("[")) {
            for (JsonNode element : from) {
                if (matches(element, step.substring(1, step.length() - 1))) {
                    return element;
                }
            }
            return MissingNode.getInstance();
        }
        if (from.isArray() && step.matches("\\d+")) {
            return from.path(Integer.parseInt(step));
        }
        if (from.isArray()) {
            ArrayNode each = JSON.createArrayNode();
            from.forEach(element -> each.add(field(element, step)));
            return each;
        }
        return field(from, step);
    }

    private static boolean matches(JsonNode element, String conditions) {
        for (String condition : conditions.split(",", -1)) {
            String[] sides = condition.split("=", 2);
            if (!Likeness.holds(TextNode.valueOf(sides[1]), field(element, sides[0]))) {
                return false;
            }
        }
        return true;
    }

    /** Services begin some names in the lower case that templates begin in the upper one. */
    static JsonNode field(JsonNode object, String name) {
        return object.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String fill(String text, String id, JsonNode properties) {
        String filled = text.replace("{id}", id).replace("{region}", emulator.region());
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            filled = filled.replace(
                    "{" + property.getKey() + "}", property.getValue().asText());
        }
        return filled;
    }

    /** What a value of the template comes to. */
    private JsonNode resolve(JsonNode value, Scope scope) {
        if (value.has("Ref")) {
            return TextNode.valueOf(reference(value.path("Ref").asText(), scope));
        }
        if (value.has("Fn::GetAtt")) {
            return attribute(
                    value.at("/Fn::GetAtt/0").asText(),
                    value.at("/Fn::GetAtt/1").asText(),
                    scope);
        }
        if (value.has("Fn::Sub")) {
            Matcher pseudo = PSEUDO.matcher(value.path("Fn::Sub").asText());
            return TextNode.valueOf(pseudo.replaceAll(found -> reference(found.group(1), scope)));
        }
        if (value.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            value.properties().forEach(field -> object.set(field.getKey(), resolve(field.getValue(), scope)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            value.forEach(element -> array.add(resolve(element, scope)));
            return array;
        }
        return value;
    }

    private String reference(String name, Scope scope) {
        return switch (name) {
            case "AWS::AccountId" -> "123456789012";
            case "AWS::Partition" -> "aws";
            case "AWS::Region" -> emulator.region();
            case "AWS::URLSuffix" -> "amazonaws.com";
            default ->
                Optional.ofNullable(scope.parameters().get(name))
                        .orElseGet(() -> Optional.ofNullable(scope.ids().get(name))
                                .orElseThrow(() -> new AssertionError("nothing is known of " + name)));
        };
    }

    private JsonNode attribute(String name, String attribute, Scope scope) {
        JsonNode resource = scope.template().path("Resources").path(name);
        String type = resource.path("Type").asText();
        for (Row row : Row.of(table.path(type))) {
            if (row.property().equals("@" + attribute)) {
                return find(row, reference(name, scope), MissingNode.getInstance());
            }
        }
        throw new AssertionError(READINGS + " does not say how to read the attribute " + attribute + " of " + type);
    }

    /**
     * One reading.
     *
     * @param property of the template, or an attribute where it begins with {@code @}
     * @param command for the client of AWS
     * @param path in its answer; an indirect one only has to lead somewhere
     */
    private record Row(String property, String command, String path, boolean isIndirect) {
        static List<Row> of(JsonNode type) {
            return type.properties().stream()
                    .flatMap(reading -> StreamSupport.stream(reading.getValue().spliterator(), false)
                            .map(entry -> of(reading.getKey(), entry.asText())))
                    .toList();
        }

        private static Row of(String reading, String entry) {
            String[] where = reading.split(" # ", 2);
            String[] sides = entry.split(" = ", 2);
            String last = sides[sides.length - 1];
            boolean isIndirect = last.startsWith("?");
            String base = where.length == 2 ? where[1] + "/" : "";
            return new Row(sides[0], where[0], base + (isIndirect ? last.substring(1) : last), isIndirect);
        }

        boolean isAttribute() {
            return property.startsWith("@");
        }
    }
}
