package dev.cruddurc.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON text strictly: one document, no name twice in an object, no deep nesting, and no null, which no document of ours has. */
public final class JsonReader {
    /** Documents of ours and of AWS nest some ten deep. What walks over a value recurses. */
    private static final int DEEPEST = 200;

    private final JsonParser parser;
    private final boolean dropsNulls;

    private JsonReader(JsonParser parser, boolean dropsNulls) {
        this.parser = parser;
        this.dropsNulls = dropsNulls;
    }

    /** The value of a text; empty where the text is no such document. */
    public static Optional<Json> read(String text) {
        return read(text, false);
    }

    /** The same for documents of other programs: a null is as if it were not there. */
    public static Optional<Json> readForeign(String text) {
        return read(text, true);
    }

    private static Optional<Json> read(String text, boolean dropsNulls) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            Json value = new JsonReader(parser, dropsNulls).value(parser.nextToken());
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private Json value(JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException("no value");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> Json.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getText());
            case VALUE_TRUE -> Json.of(true);
            case VALUE_FALSE -> Json.of(false);
            default -> throw new IOException("no value of ours: " + token);
        };
    }

    private Json object() throws IOException {
        JsonObject.Builder object = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (!dropsNulls || token != JsonToken.VALUE_NULL) {
                object.put(name, value(token));
            }
        }
        return object.build();
    }

    private Json array() throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!dropsNulls || token != JsonToken.VALUE_NULL) {
                items.add(value(token));
            }
        }
        return Json.array(items);
    }
}
