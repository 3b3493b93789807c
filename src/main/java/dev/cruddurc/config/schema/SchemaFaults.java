package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one diagnostic of each mistake. The validator reports by keyword: one value may fail several, and one keyword may be reached on
 * several ways.
 */
final class SchemaFaults {
    /** Of the keywords that a value fails, the one that says most stands for all. */
    private static final List<String> TELLING = List.of(
            "enum",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "maxLength",
            "minLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems");

    private final Site file;
    private final Diagnostics diagnostics;
    private final Set<String> done = new HashSet<>();

    SchemaFaults(Site file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** Values that need no validator to be wrong. */
    void add(JsonForm form) {
        for (Site site : form.nothing()) {
            done.add(site.path().text());
            diagnostics.add(TypeFault.nothing(site));
        }
        for (Site site : form.unclear()) {
            done.add(site.path().text());
            diagnostics.add(
                    TypeFault.notCanonical(site, site.scalar().orElseThrow().text()));
        }
    }

    /** What the validator found. */
    void add(List<Error> errors) {
        Map<NodePath, List<Error>> places = new LinkedHashMap<>();
        for (Error error : errors) {
            places.computeIfAbsent(error.getInstanceLocation(), place -> new ArrayList<>())
                    .add(error);
        }
        places.forEach((place, found) -> add(file.at(place), found));
    }

    private void add(Site site, List<Error> errors) {
        if (!done.add(site.path().text())) {
            return;
        }
        Map<String, JsonNode> limits = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Error error : errors) {
            switch (error.getKeyword()) {
                case "additionalProperties" -> unknown.add(error.getProperty());
                case "required" -> missing.add(error.getProperty());
                case "propertyNames" -> names.add(error.getProperty());
                default -> limits.putIfAbsent(error.getKeyword(), error.getSchemaNode());
            }
        }
        if (limits.containsKey("type")) {
            diagnostics.add(TypeFault.type(site));
            return;
        }
        for (String key : unknown) {
            diagnostics.add(KeyFault.unknown(site, key, file.shape()));
            KeyFault.meant(site, key).ifPresent(missing::remove);
        }
        for (String key : names) {
            diagnostics.add(KeyFault.name(site, key));
        }
        if (!missing.isEmpty()) {
            diagnostics.add(KeyFault.missing(site, missing));
        }
        telling(limits).ifPresent(keyword -> diagnostics.add(ValueFault.of(site, keyword, limits.get(keyword))));
    }

    private static Optional<String> telling(Map<String, JsonNode> limits) {
        for (String keyword : TELLING) {
            if (limits.containsKey(keyword)) {
                return Optional.of(keyword);
            }
        }
        return limits.keySet().stream().findFirst();
    }
}
