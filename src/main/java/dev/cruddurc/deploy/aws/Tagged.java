package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something in the account, with its tags.
 *
 * @param what for people: {@code repository shop/web}
 * @param id what calls about it take: an ARN, or the id of a zone
 * @param release the command that takes the backend's tag away
 */
record Tagged(String what, String id, Map<String, String> tags, String release) {
    /** What tells one system's things from another's, where the name alone does not. */
    private static final List<String> OWNER = List.of("cruddurc:app", "cruddurc:environment");

    /** The target that keeps it; empty where no tag says one. */
    Optional<String> backend() {
        return Optional.ofNullable(tags.get(BackendMarks.TAG));
    }

    /** Whether it is of the same system and environment as a resource of the model. */
    boolean isOf(Resource resource) {
        Map<String, String> own = new TreeMap<>();
        for (Tag tag : resource.tags()) {
            if (tag.value() instanceof Value.Text text) {
                own.put(tag.key(), text.text());
            }
        }
        return OWNER.stream()
                .allMatch(key -> Optional.ofNullable(own.get(key)).equals(Optional.ofNullable(tags.get(key))));
    }
}
