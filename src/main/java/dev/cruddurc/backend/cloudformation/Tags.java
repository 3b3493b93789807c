package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The tags of a resource, in the two forms that types have. Every resource also says which backend it is kept by. */
final class Tags {
    /** Tells resources of the two backends apart in one account, and in a cut-over from one to the other. */
    private static final Tag BACKEND = new Tag("cruddurc:backend", Value.text("cloudformation"));

    private Tags() {}

    static Json list(List<Tag> tags, Values values) {
        List<Json> out = new ArrayList<>(tags.size() + 1);
        for (Tag tag : withBackend(tags)) {
            out.add(JsonObject.builder()
                    .put("Key", values.text(tag.key()))
                    .put("Value", values.of(tag.value()))
                    .build());
        }
        return Json.array(out);
    }

    static JsonObject map(List<Tag> tags, Values values) {
        JsonObject.Builder out = JsonObject.builder();
        for (Tag tag : withBackend(tags)) {
            out.put(tag.key(), values.of(tag.value()));
        }
        return out.build();
    }

    private static List<Tag> withBackend(List<Tag> tags) {
        List<Tag> all = new ArrayList<>(tags);
        all.add(BACKEND);
        return all;
    }
}
