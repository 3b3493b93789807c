package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.ResourceChange.Detail;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a change set holds: the resources that differ between what is there and what is wanted, and which of them are replaced. */
final class Differences {
    private final Evaluation before;
    private final Evaluation after;
    private final Types types;
    private final Set<String> kept;
    private final Map<String, ResourceChange> changes = new LinkedHashMap<>();

    /**
     * Differences between two templates.
     *
     * @param kept names of resources that were left alone by stacks that are gone; empty unless they are to be adopted
     */
    Differences(Evaluation before, Evaluation after, Types types, Set<String> kept) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.kept = kept;
    }

    /** All changes, in the order of the new template, removals last. */
    List<ResourceChange> find() {
        for (String id : after.template().resources()) {
            if (!before.template().has(id)) {
                changes.put(id, addition(id));
            } else {
                modification(id, own(id)).ifPresent(change -> changes.put(id, change));
            }
        }
        while (spread()) {
            // What refers to a resource that is replaced changes too, and may be replaced itself.
        }
        for (String id : before.template().resources()) {
            if (!after.template().has(id)) {
                String policy = before.template().attribute(id, "DeletionPolicy");
                changes.put(id, change("Remove", id, before, "", policy.isEmpty() ? "Delete" : policy, List.of()));
            }
        }
        return List.copyOf(changes.values());
    }

    private ResourceChange addition(String id) {
        boolean adopts = after.template().attribute(id, "DeletionPolicy").startsWith("Retain")
                && kept.contains(World.nameOf(after.template().type(id), properties(after, id)));
        return change(adopts ? "Import" : "Add", id, after, "", "", List.of());
    }

    private List<Detail> own(String id) {
        JsonObject old = properties(before, id);
        JsonObject wanted = properties(after, id);
        List<Detail> details = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(old.members().keySet());
        names.addAll(wanted.members().keySet());
        for (String name : names) {
            if (!old.get(name).equals(wanted.get(name))) {
                details.add(new Detail(name, print(old.get(name)), print(wanted.get(name))));
            }
        }
        for (String attribute : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
            String from = before.template().attribute(id, attribute);
            String to = after.template().attribute(id, attribute);
            if (!from.equals(to)) {
                details.add(new Detail(attribute, from, to));
            }
        }
        Optional<Json> from = before.template().metadata(id);
        Optional<Json> to = after.template().metadata(id);
        if (!from.equals(to)) {
            details.add(new Detail("Metadata", print(from), print(to)));
        }
        return details;
    }

    private Optional<ResourceChange> modification(String id, List<Detail> details) {
        if (details.isEmpty()) {
            return Optional.empty();
        }
        boolean replaces = details.stream().anyMatch(detail -> isCreateOnly(id, detail.property()));
        return Optional.of(change("Modify", id, after, replaces ? "True" : "False", policy(id, replaces), details));
    }

    private String policy(String id, boolean replaces) {
        boolean retains = after.template().attribute(id, "UpdateReplacePolicy").startsWith("Retain");
        return replaces ? retains ? "ReplaceAndRetain" : "ReplaceAndDelete" : "";
    }

    private boolean spread() {
        boolean grew = false;
        for (String id : after.template().resources()) {
            ResourceChange own = changes.get(id);
            if (!before.template().has(id) || isReplaced(id)) {
                continue;
            }
            List<Detail> details = new ArrayList<>(own == null ? List.of() : own.details());
            int had = details.size();
            after.template().properties(id).members().forEach((name, value) -> {
                boolean known =
                        details.stream().anyMatch(detail -> detail.property().equals(name));
                if (!known && Template.references(value).stream().anyMatch(this::isReplaced)) {
                    details.add(new Detail(name, "", "{{changeSet:KNOWN_AFTER_APPLY}}"));
                }
            });
            if (details.size() > had) {
                modification(id, details).ifPresent(change -> changes.put(id, change));
                grew = true;
            }
        }
        return grew;
    }

    private boolean isReplaced(String id) {
        ResourceChange change = changes.get(id);
        return change != null && change.replacement().equals("True");
    }

    private boolean isCreateOnly(String id, String property) {
        for (String path : types.createOnly(after.template().type(id))) {
            if (path.equals(property)) {
                return true;
            }
            if (path.startsWith(property + ".")) {
                List<String> parts = List.of(path.split("\\."));
                if (!at(properties(before, id), parts).equals(at(properties(after, id), parts))) {
                    return true;
                }
            }
        }
        return !before.template().type(id).equals(after.template().type(id));
    }

    private static Optional<Json> at(JsonObject object, List<String> path) {
        Optional<Json> value = Optional.of(object);
        for (String name : path) {
            value = Template.object(value).get(name);
        }
        return value;
    }

    private ResourceChange change(
            String action, String id, Evaluation side, String replacement, String policy, List<Detail> details) {
        String physical = before.physicalIds().getOrDefault(id, "");
        return new ResourceChange(action, id, physical, side.template().type(id), replacement, policy, details);
    }

    private static JsonObject properties(Evaluation side, String id) {
        return Template.object(Optional.of(side.value(side.template().properties(id))));
    }

    private static String print(Optional<Json> value) {
        return value.map(JsonWriter::compact).orElse("");
    }
}
