package dev.cruddurc.deploy.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change set is to be made of.
 *
 * @param name unique: 1 to 128 letters, digits and hyphens, a letter first
 * @param create whether the stack is to be created, else updated
 * @param adopt whether existing resources of the same names become the stack's own
 * @param token the same for every attempt of this intent
 */
public record ChangeSetRequest(
        String stack,
        String name,
        boolean create,
        Template template,
        Map<String, String> parameters,
        List<String> capabilities,
        Map<String, String> tags,
        boolean adopt,
        String token) {
    public ChangeSetRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        capabilities = List.copyOf(capabilities);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** A template as it is sent. */
    public sealed interface Template permits Inline, Uploaded {
        /** Its text. */
        String body();
    }

    /** In the request itself: at most 51,200 bytes (CreateChangeSet, TemplateBody). */
    public record Inline(String body) implements Template {}

    /** In a bucket; the text is what lies there. */
    public record Uploaded(String url, String body) implements Template {}
}
