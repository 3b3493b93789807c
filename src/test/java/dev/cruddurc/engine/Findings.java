package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What checkers of security found: {@code RULE at TEMPLATE/RESOURCE}. */
final class Findings {
    private final Set<String> all = new TreeSet<>();

    void add(String rule, String template, String resource) {
        all.add(rule + " at " + template + "/" + resource);
    }

    void addAll(Findings others) {
        all.addAll(others.all);
    }

    /** Those that a list of rules names, each with the resources of its templates. */
    static Findings of(JsonNode list) {
        Findings findings = new Findings();
        list.properties()
                .forEach(rule -> rule.getValue()
                        .path("at")
                        .properties()
                        .forEach(template -> template.getValue()
                                .forEach(resource ->
                                        findings.add(rule.getKey(), template.getKey(), resource.asText()))));
        return findings;
    }

    /** Those that others do not have. */
    Set<String> without(Findings others) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(others.all);
        return left;
    }
}
