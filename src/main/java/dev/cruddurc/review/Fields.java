package dev.cruddurc.review;

import dev.cruddurc.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named values for a template, in order: texts, numbers, booleans, and lists and maps of these. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Fields put(String name, int value) {
        values.put(name, value);
        return this;
    }

    Fields put(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Fields put(String name, List<?> value) {
        values.put(name, List.copyOf(value));
        return this;
    }

    Fields put(String name, Map<String, Object> value) {
        values.put(name, value);
        return this;
    }

    /** The line that asked for it. */
    Fields place(Span span) {
        return put("place", span.file() + ":" + span.line());
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(values);
    }
}
