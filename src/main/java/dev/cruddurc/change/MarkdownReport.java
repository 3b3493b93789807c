package dev.cruddurc.change;

import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A difference for a comment on a pull request. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /**
     * The document.
     *
     * @throws DocumentFault where a template of the user's is wrong
     */
    public static String of(Difference difference, Documents documents) throws DocumentFault {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", difference.before());
        data.put("to", difference.after());
        data.put(
                "security",
                difference.security().stream().map(MarkdownReport::security).toList());
        List<Map<String, Object>> backends = new ArrayList<>();
        difference.changes().forEach((backend, changes) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("title", backend.title());
            one.put("counts", Difference.counts(changes));
            one.put("traffic", Difference.worst(changes).word());
            one.put("changes", changes.stream().map(MarkdownReport::change).toList());
            backends.add(one);
        });
        data.put("backends", backends);
        return documents.render("diff.md.ftl", data);
    }

    private static Map<String, Object> security(SecurityChange change) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("text", change.text());
        one.put("resource", change.name());
        one.put("place", change.place());
        return one;
    }

    private static Map<String, Object> change(ResourceChange change) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("resource", change.name());
        one.put("type", change.type());
        one.put("kind", change.kind().word());
        one.put("traffic", change.effect().traffic().word());
        one.put("why", change.effect().why());
        one.put("since", change.because());
        one.put("place", change.place());
        List<Map<String, Object>> attributes = new ArrayList<>();
        for (AttributeChange attribute : change.attributes()) {
            Map<String, Object> leaf = new LinkedHashMap<>();
            leaf.put("path", attribute.path());
            Shown shown = Shown.of(attribute);
            leaf.put("before", shown.before());
            leaf.put("after", shown.after());
            leaf.put("replaces", attribute.replaces());
            attributes.add(leaf);
        }
        one.put("attributes", attributes);
        return one;
    }
}
