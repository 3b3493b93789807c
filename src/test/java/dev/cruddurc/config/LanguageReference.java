package dev.cruddurc.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of the language reference: one for each mapping of the schema, with its keys. */
final class LanguageReference {
    private static final String TOP = "the-file";

    /** Where a text is a number in quotes, and not a text of the user's. */
    private static final List<String> BOUNDS = List.of("minimum", "exclusiveMinimum", "if");

    /** What all subschemas say of one place; the first is the one that describes it. */
    private record Place(String path, List<JsonNode> schemas) {
        JsonNode first(String keyword) {
            return schemas.stream()
                    .map(schema -> schema.path(keyword))
                    .filter(value -> !value.isMissingNode())
                    .findFirst()
                    .orElse(schemas.get(0).path(keyword));
        }

        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            schemas.forEach(
                    schema -> schema.path("properties").properties().forEach(property -> keys.add(property.getKey())));
            return keys;
        }

        /** The subschema that has the keys. */
        JsonNode describing() {
            return schemas.stream()
                    .filter(schema -> schema.has("properties") && schema.has("additionalProperties"))
                    .findFirst()
                    .orElse(schemas.get(0));
        }

        boolean requires(String key) {
            return schemas.stream()
                    .flatMap(schema -> schema.path("required").valueStream())
                    .anyMatch(required -> required.textValue().equals(key));
        }
    }

    private final JsonNode document;
    private final List<Place> sections = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    private LanguageReference(JsonNode document) {
        this.document = document;
    }

    /** The page: its chapters with the tables in their place. */
    static String of(JsonNode document, String chapters) {
        LanguageReference reference = new LanguageReference(document);
        reference.collect(reference.place("", List.of(document)));
        reference.sections.forEach(reference::section);
        return chapters.replace("<!-- keys -->\n", reference.out.toString().stripLeading());
    }

    /** Finds the mappings; where several places share one, it is shown at the first, for services rather than for their defaults. */
    private void collect(Place place) {
        sections.add(place);
        for (String key : place.keys()) {
            mapping(key(place, key))
                    .filter(inner -> !inner.path().startsWith("defaults.")
                            && shown(inner).isEmpty())
                    .ifPresent(this::collect);
        }
    }

    private Optional<Place> shown(Place place) {
        return sections.stream()
                .filter(section -> section.describing().equals(place.describing()))
                .findFirst();
    }

    private void section(Place place) {
        out.append("\n### ")
                .append(place.path().isEmpty() ? "The file" : "`" + place.path() + "`")
                .append("\n\n");
        if (!place.path().isEmpty()) {
            out.append(place.first("description").asText()).append("\n\n");
        }
        out.append("| key | type | default | meaning | example |\n|---|---|---|---|---|\n");
        for (String key : place.keys()) {
            row(key, place.requires(key), key(place, key));
        }
    }

    private void row(String key, boolean required, Place value) {
        JsonNode fallback = value.first("default");
        out.append("| `").append(key).append(required ? "`*" : "`");
        out.append(" | ").append(cell(type(value)));
        out.append(" | ").append(fallback.isMissingNode() ? "" : code(fallback));
        out.append(" | ").append(cell(meaning(value)));
        out.append(" | ")
                .append(
                        value.first("examples").isMissingNode()
                                ? ""
                                : code(value.first("examples").get(0)));
        out.append(" |\n");
    }

    private String meaning(Place value) {
        String text = value.first("description").asText();
        Optional<Place> inner = mapping(value);
        if (inner.isEmpty()) {
            return text;
        }
        String where = shown(inner.get()).orElseThrow().path();
        return text + " See [`" + where + "`](#" + anchor(where) + ").";
    }

    private String type(Place value) {
        if (!value.first("enum").isMissingNode()) {
            List<String> names = new ArrayList<>();
            value.first("enum").forEach(name -> {
                if (!name.isNull()) {
                    names.add("`" + name.asText() + "`");
                }
            });
            return String.join(", ", names);
        }
        Set<String> words = new LinkedHashSet<>();
        JsonNode types = value.first("type");
        (types.isArray() ? types.valueStream() : Stream.of(types))
                .forEach(type -> word(type.asText(), value).ifPresent(words::add));
        return String.join(" or ", words);
    }

    private static Optional<String> word(String type, Place value) {
        String types = value.first("type").toString();
        boolean text = types.contains("string");
        boolean number = BOUNDS.stream().anyMatch(bound -> !value.first(bound).isMissingNode());
        return switch (type) {
            case "string" ->
                number && !value.first("examples").toString().contains("\"") ? Optional.empty() : Optional.of("text");
            case "integer" ->
                (number ? types.contains("number") : text)
                        ? Optional.empty()
                        : Optional.of("whole number" + range(value));
            case "number" -> text && !number ? Optional.empty() : Optional.of("number" + range(value));
            case "boolean" -> text ? Optional.empty() : Optional.of("`true` or `false`");
            case "array" -> Optional.of("list");
            case "object" -> Optional.of("mapping");
            default -> Optional.empty();
        };
    }

    private static String range(Place value) {
        JsonNode least = value.first("minimum");
        JsonNode most = value.first("maximum");
        return least.isMissingNode() || most.isMissingNode() ? "" : ", " + least.asText() + " to " + most.asText();
    }

    /** The mapping with keys of the language that a value is, or that its entries or items are. */
    private Optional<Place> mapping(Place value) {
        if (!value.keys().isEmpty()) {
            // Whoever reads an environment knows its keys already.
            return value.path().startsWith("environments") ? Optional.empty() : Optional.of(value);
        }
        for (String keyword : List.of("additionalProperties", "items")) {
            List<JsonNode> inner = new ArrayList<>();
            value.schemas().forEach(schema -> inner.add(schema.path(keyword)));
            inner.removeIf(schema -> !schema.isObject());
            if (!inner.isEmpty()) {
                String path = value.path() + (keyword.equals("items") ? "[]" : ".NAME");
                return mapping(place(path, inner));
            }
        }
        return Optional.empty();
    }

    private Place key(Place place, String key) {
        List<JsonNode> values = new ArrayList<>();
        place.schemas().forEach(schema -> values.add(schema.path("properties").path(key)));
        values.removeIf(JsonNode::isMissingNode);
        return place(place.path().isEmpty() ? key : place.path() + "." + key, values);
    }

    private Place place(String path, List<JsonNode> schemas) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode schema : schemas) {
            if (schema.has("$ref")) {
                all.add(document.at(schema.get("$ref").textValue().substring(1)));
            }
            all.add(schema);
        }
        return new Place(path, all);
    }

    private static String anchor(String path) {
        return path.isEmpty()
                ? TOP
                : path.toLowerCase(Locale.ROOT).replace(".", "").replace("[]", "");
    }

    private static String code(JsonNode value) {
        return "`" + cell(FlowStyle.of(value)) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
