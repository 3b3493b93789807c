package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One edit of a document: {@code {"set": POINTER, "to": VALUE}} of what is there and says something else, {@code {"remove":
 * POINTER}}, or {@code {"add": POINTER, "value": VALUE}} of what is not there. A pointer that ends in {@code -} adds to a list, with
 * {@code "times"} that often and with the number in the place of each {@code #}.
 */
record Edit(JsonNode said) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void apply(JsonNode document) {
        if (said.has("set")) {
            JsonPointer place = place("set");
            assertFalse(document.at(place).isMissingNode(), () -> "nothing to set at " + place);
            assertNotEquals(document.at(place), said.get("to"), () -> "no change of " + place);
            put(document, place, said.get("to"));
        } else if (said.has("remove")) {
            JsonPointer place = place("remove");
            assertFalse(document.at(place).isMissingNode(), () -> "nothing to remove at " + place);
            remove(document, place);
        } else {
            add(document, place("add"));
        }
    }

    private JsonPointer place(String word) {
        return JsonPointer.compile(said.get(word).asText());
    }

    private void add(JsonNode document, JsonPointer place) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            assertTrue(place.last().getMatchingProperty().equals("-"), () -> "not the end of a list: " + place);
            for (int number = 1; number <= said.path("times").asInt(1); number++) {
                list.add(numbered(said.get("value"), number));
            }
        } else {
            assertTrue(parent.isObject() && document.at(place).isMissingNode(), () -> "cannot add " + place);
            put(document, place, said.get("value"));
        }
    }

    private JsonNode numbered(JsonNode value, int number) {
        try {
            return said.has("times")
                    ? JSON.readTree(value.toString().replace("#", Integer.toString(number)))
                    : value.deepCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JsonNode document, JsonPointer place, JsonNode value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value.deepCopy());
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value.deepCopy());
        }
    }

    private static void remove(JsonNode document, JsonPointer place) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
    }
}
