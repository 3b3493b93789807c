package dev.cruddurc.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object; its members keep their order. No record, since what a builder collected is taken over without a copy. */
public final class JsonObject implements Json {
    /** Most objects have few members, and there are very many of them. */
    private static final int EXPECTED = 8;

    private final Map<String, Json> members;

    /** An object of a copy of the members. */
    public JsonObject(Map<String, Json> members) {
        this.members = new LinkedHashMap<>(members);
    }

    private JsonObject(Builder builder) {
        this.members = builder.members;
    }

    private JsonObject(String name, Json value) {
        this.members = Collections.singletonMap(name, value);
    }

    /** The members in their order. */
    public Map<String, Json> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The same without the guard, for the writer, which goes through all of them. */
    Map<String, Json> unguarded() {
        return members;
    }

    /** Starts an object. */
    public static Builder builder() {
        return new Builder();
    }

    /** An object with one member. */
    public static JsonObject of(String name, Json value) {
        return new JsonObject(name, value);
    }

    /** The member of a name. */
    public Optional<Json> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether there is no member. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }

    /** Collects members in order; a name put twice is a defect of the caller. */
    public static final class Builder {
        private Map<String, Json> members = new LinkedHashMap<>(EXPECTED);
        private boolean taken;

        /** Puts a member. */
        public Builder put(String name, Json value) {
            if (taken) {
                members = new LinkedHashMap<>(members);
                taken = false;
            }
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
            taken = true;
            return new JsonObject(this);
        }
    }
}
