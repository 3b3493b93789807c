package dev.cruddurc.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object; its members keep their order. */
public record JsonObject(Map<String, Json> members) implements Json {
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Starts an object. */
    public static Builder builder() {
        return new Builder();
    }

    /** An object with one member. */
    public static JsonObject of(String name, Json value) {
        return builder().put(name, value).build();
    }

    /** The member of a name. */
    public Optional<Json> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether there is no member. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Collects members in order; a name put twice is a defect of the caller. */
    public static final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        /** Puts a member. */
        public Builder put(String name, Json value) {
            if (members.put(name, value) != null) {
                throw new IllegalStateException("member put twice: " + name);
            }
            return this;
        }

        /** Puts a string as it is. */
        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        /** Puts a whole number. */
        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        /** Puts true or false. */
        public Builder put(String name, boolean value) {
            return put(name, Json.of(value));
        }

        /** Puts a member where there is a value. */
        public Builder putIfPresent(String name, Optional<? extends Json> value) {
            return value.isPresent() ? put(name, value.get()) : this;
        }

        /** Puts a string where there is one. */
        public Builder putTextIfPresent(String name, Optional<String> value) {
            return value.isPresent() ? put(name, value.get()) : this;
        }

        /** Puts an array unless it is empty. */
        public Builder putIfAny(String name, List<? extends Json> items) {
            return items.isEmpty() ? this : put(name, Json.array(items));
        }

        /** Puts an object unless it is empty. */
        public Builder putIfAny(String name, JsonObject object) {
            return object.isEmpty() ? this : put(name, object);
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
