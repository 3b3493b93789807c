package dev.cruddurc.deploy.terraform;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.List;
import java.util.Optional;

/** A line of the program's JSON stream. */
record Message(JsonObject json) {
    static Optional<Message> of(String line) {
        return JsonReader.readForeign(line)
                .filter(JsonObject.class::isInstance)
                .map(json -> new Message((JsonObject) json));
    }

    String type() {
        return text("type");
    }

    /** The text at a path of members; empty where there is none. */
    String text(String... path) {
        Optional<Json> value = Optional.of(json);
        for (String name : List.of(path)) {
            value = value.filter(JsonObject.class::isInstance).flatMap(object -> ((JsonObject) object).get(name));
        }
        return value.filter(Json.Text.class::isInstance)
                .map(text -> ((Json.Text) text).value())
                .orElse("");
    }

    boolean isError() {
        return type().equals("diagnostic") && text("diagnostic", "severity").equals("error");
    }
}
