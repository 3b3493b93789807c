package dev.cruddurc.lowering;

import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Lists of tags. */
final class Tags {
    private Tags() {}

    /** The tags with a {@code Name}, unless the user gives one. */
    static List<Tag> named(List<Tag> tags, String name) {
        for (Tag tag : tags) {
            if (tag.key().equals("Name")) {
                return tags;
            }
        }
        List<Tag> named = new ArrayList<>(tags);
        named.add(0, new Tag("Name", Value.text(name)));
        return List.copyOf(named);
    }
}
