package dev.cruddurc.backend.terraform;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The body of a block, or an object in one. Text that is put here is escaped and values are spelled, so that an emitter cannot forget
 * either; only {@link #expression} takes Terraform's own language.
 */
final class Body {
    /** The tag that tells which backend made a resource; the other backend writes its own. */
    private static final String BACKEND_TAG = "cruddurc:backend";

    private final ValueSpelling spelling;
    private final JsonObject.Builder members = JsonObject.builder();

    Body(ValueSpelling spelling) {
        this.spelling = spelling;
    }

    /** An empty one that spells values in the same way. */
    Body another() {
        return new Body(spelling);
    }

    Body put(String name, String text) {
        members.put(name, Template.literal(text));
        return this;
    }

    Body put(String name, Value value) {
        members.put(name, spelling.spell(value));
        return this;
    }

    Body put(String name, long number) {
        members.put(name, number);
        return this;
    }

    Body put(String name, boolean flag) {
        members.put(name, flag);
        return this;
    }

    /** A number in the digits in which it is to be printed. */
    Body decimal(String name, String digits) {
        members.put(name, new Json.Number(digits));
        return this;
    }

    Body put(String name, Optional<? extends Value> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Body putText(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    Body putNumber(String name, Optional<Integer> number) {
        number.ifPresent(present -> put(name, present));
        return this;
    }

    /** Values in their order; nothing where there are none. */
    Body values(String name, Collection<? extends Value> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(Json.of(spelling.spell(value))));
        members.putIfAny(name, items);
        return this;
    }

    /** Texts in their order; nothing where there are none. */
    Body texts(String name, Collection<String> texts) {
        List<Json> items = new ArrayList<>();
        texts.forEach(text -> items.add(Json.of(Template.literal(text))));
        members.putIfAny(name, items);
        return this;
    }

    /** An expression of the compiler's own, as a template of its own: it keeps its type. */
    Body expression(String name, String expression) {
        members.put(name, Template.interpolation(expression));
        return this;
    }

    /** Bare references, as {@code depends_on} and {@code ignore_changes} take them; nothing where there are none. */
    Body references(String name, Collection<String> references) {
        members.putIfAny(name, references.stream().map(Json::of).toList());
        return this;
    }

    /** One block; always an array, so that one and two look alike. */
    Body block(String name, Body body) {
        return blocks(name, List.of(body));
    }

    /** Blocks, or an array of objects; nothing where there are none. */
    Body blocks(String name, List<Body> bodies) {
        members.putIfAny(name, bodies.stream().map(Body::build).toList());
        return this;
    }

    /** An object, which in an argument is a map. */
    Body object(String name, Body body) {
        members.put(name, body.build());
        return this;
    }

    /** The tags, and the one that tells which backend made the resource. */
    Body tags(List<Tag> tags) {
        JsonObject.Builder map = JsonObject.builder();
        tags.forEach(tag -> map.put(Template.literal(tag.key()), spelling.spell(tag.value())));
        members.put("tags", map.put(BACKEND_TAG, "terraform").build());
        return this;
    }

    JsonObject build() {
        return members.build();
    }
}
