package dev.cruddurc.json;

import java.util.ArrayList;
import java.util.List;

/** A JSON value. Objects keep the order in which their members were put: order is meaning for a reader. */
public sealed interface Json permits JsonObject, Json.Array, Json.Text, Json.Number, Json.Bool {
    /** An array. */
    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A number in the form in which it is printed. Always named through {@code Json}, so it hides nothing. */
    @SuppressWarnings("JavaLangClash")
    record Number(String digits) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** A string. */
    static Json of(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static Json of(long value) {
        return new Number(Long.toString(value));
    }

    /** True or false. */
    static Json of(boolean value) {
        return new Bool(value);
    }

    /** An array of values. */
    static Json array(List<? extends Json> items) {
        return new Array(List.copyOf(items));
    }

    /** An array of values. */
    static Json array(Json... items) {
        return new Array(List.of(items));
    }

    /** An array of strings. */
    static Json strings(List<String> items) {
        List<Json> texts = new ArrayList<>(items.size());
        for (String item : items) {
            texts.add(of(item));
        }
        return array(texts);
    }
}
