package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the schema says about one place: all of the subschemas that apply there, references followed. What is below it is found once
 * and kept, for all values of all files that lie there; keys that users name are not. Many threads may ask: those that race find the
 * same.
 */
final class Shape {
    private static final List<String> NUMERIC =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "if");

    private final JsonNode document;
    private final List<JsonNode> schemas;
    private final Map<String, Shape> keys = new ConcurrentHashMap<>();
    private volatile Optional<Shape> anyKey = Optional.empty();
    private volatile Optional<Shape> item = Optional.empty();

    private Shape(JsonNode document, List<JsonNode> schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    /** What holds for the file as a whole. */
    static Shape of(JsonNode document) {
        Shape shape = new Shape(document, new ArrayList<>());
        shape.add(document);
        return shape;
    }

    /** What holds for the value of a key. */
    Shape key(String key) {
        Shape known = keys.get(key);
        if (known != null) {
            return known;
        }
        if (!isNamed(key)) {
            return anyKey();
        }
        Shape shape = new Shape(document, new ArrayList<>(4));
        for (JsonNode schema : schemas) {
            JsonNode property = schema.path("properties").path(key);
            shape.add(property.isMissingNode() ? schema.path("additionalProperties") : property);
        }
        keys.put(key, shape);
        return shape;
    }

    private boolean isNamed(String key) {
        for (JsonNode schema : schemas) {
            if (schema.path("properties").has(key)) {
                return true;
            }
        }
        return false;
    }

    /** What holds for the values of keys that the user names. */
    Shape anyKey() {
        if (anyKey.isEmpty()) {
            Shape shape = new Shape(document, new ArrayList<>(4));
            for (JsonNode schema : schemas) {
                shape.add(schema.path("additionalProperties"));
            }
            anyKey = Optional.of(shape);
        }
        return anyKey.get();
    }

    /** What holds for the items of a list. */
    Shape item() {
        if (item.isEmpty()) {
            Shape shape = new Shape(document, new ArrayList<>(4));
            for (JsonNode schema : schemas) {
                shape.add(schema.path("items"));
            }
            item = Optional.of(shape);
        }
        return item.get();
    }

    /** What holds for the names of keys. */
    Shape names() {
        Shape shape = new Shape(document, new ArrayList<>(4));
        for (JsonNode schema : schemas) {
            shape.add(schema.path("propertyNames"));
        }
        return shape;
    }

    private void add(JsonNode schema) {
        if (schema.isObject()) {
            schemas.add(schema);
            JsonNode reference = schema.path("$ref");
            if (reference.isTextual()) {
                add(document.at(reference.textValue().substring(1)));
            }
        }
    }

    /** The keys that the language has there, in the schema's order. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode schema : schemas) {
            schema.path("properties").fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** Whether a type of JSON is taken; nothing is said where the values are listed instead. */
    boolean takes(String type) {
        JsonNode types = keyword("type");
        if (types == null || types.isTextual()) {
            return types != null && types.textValue().equals(type);
        }
        for (JsonNode one : types) {
            if (one.textValue().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** The types of JSON that are taken, in the schema's order; none where the values are listed instead. */
    List<String> types() {
        List<String> types = new ArrayList<>(4);
        JsonNode type = keyword("type");
        if (type != null && type.isTextual()) {
            types.add(type.textValue());
        } else if (type != null) {
            type.forEach(one -> types.add(one.textValue()));
        }
        return types;
    }

    /** Whether a number is meant: one that may be written as text as well has bounds, where digits that are a name have none. */
    boolean isNumeric() {
        boolean number = takes("integer") || takes("number");
        return number && (!takes("string") || hasBounds());
    }

    private boolean hasBounds() {
        for (String bound : NUMERIC) {
            if (keyword(bound) != null) {
                return true;
            }
        }
        return false;
    }

    /** The value of a keyword, from the first subschema that has it. */
    Optional<JsonNode> find(String keyword) {
        return Optional.ofNullable(keyword(keyword));
    }

    private JsonNode keyword(String keyword) {
        for (JsonNode schema : schemas) {
            JsonNode value = schema.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether nothing is said about the place. */
    boolean isEmpty() {
        return schemas.isEmpty();
    }
}
