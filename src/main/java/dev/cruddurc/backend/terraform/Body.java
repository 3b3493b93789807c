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
 * either; only {@link #expression} takes Terraform's own language. Names are escaped, too: those of a map may be the user's.
 */
final class Body {
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
        members.put(Template.literal(name), Template.literal(text));
        return this;
    }

    Body put(String name, Value value) {
        members.put(Template.literal(name), spelling.spell(value));
        return this;
    }

    Body put(String name, long number) {
        members.put(Template.literal(name), number);
        return this;
    }

    Body put(String name, boolean flag) {
        members.put(Template.literal(name), flag);
        return this;
    }

    /** A number in the digits in which it is to be printed. */
    Body decimal(String name, String digits) {
        members.put(Template.literal(name), new Json.Number(digits));
        return this;
    }

    Body put(String name, Optional<? extends Value> value) {
        return value.isPresent() ? put(name, value.get()) : this;
    }

    Body putText(String name, Optional<String> text) {
        return text.isPresent() ? put(name, text.get()) : this;
    }

    Body putNumber(String name, Optional<Integer> number) {
        return number.isPresent() ? put(name, number.get()) : this;
    }

    /** Values in their order; nothing where there are none. */
    Body values(String name, Collection<? extends Value> values) {
        List<Json> items = new ArrayList<>();
        for (Value value : values) {
            items.add(Json.of(spelling.spell(value)));
        }
        members.putIfAny(Template.literal(name), items);
        return this;
    }

    /** Texts in their order; nothing where there are none. */
    Body texts(String name, Collection<String> texts) {
        List<Json> items = new ArrayList<>();
        for (String text : texts) {
            items.add(Json.of(Template.literal(text)));
        }
        members.putIfAny(Template.literal(name), items);
        return this;
    }

    /** An expression of the compiler's own, as a template of its own: it keeps its type. */
    Body expression(String name, String expression) {
        members.put(Template.literal(name), Template.interpolation(expression));
        return this;
    }

    /** Bare references, as {@code depends_on} and {@code ignore_changes} take them; nothing where there are none. */
    Body references(String name, Collection<String> references) {
        List<Json> items = new ArrayList<>();
        for (String reference : references) {
            items.add(Json.of(reference));
        }
        members.putIfAny(Template.literal(name), items);
        return this;
    }

    /** One block, always as an array, so that one and two look alike; nothing where it would be empty. */
    Body block(String name, Body body) {
        JsonObject block = body.build();
        if (!block.isEmpty()) {
            members.put(Template.literal(name), Json.array(block));
        }
        return this;
    }

    /** Blocks, or an array of objects; nothing where there are none. */
    Body blocks(String name, List<Body> bodies) {
        members.putIfAny(Template.literal(name), all(bodies));
        return this;
    }

    /** An object, which in an argument is a map. */
    Body object(String name, Body body) {
        members.put(Template.literal(name), body.build());
        return this;
    }

    /** The tags, and the one that tells which backend made the resource. */
    Body tags(List<Tag> tags) {
        members.put("tags", spelling.tags(tags));
        return this;
    }

    /** The objects of bodies. */
    static List<Json> all(List<Body> bodies) {
        List<Json> objects = new ArrayList<>();
        for (Body body : bodies) {
            objects.add(body.build());
        }
        return objects;
    }

    JsonObject build() {
        return members.build();
    }
}
