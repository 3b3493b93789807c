package dev.cruddurc.review;

import dev.cruddurc.finding.AcceptedFinding;
import dev.cruddurc.finding.AcceptedFindings;
import dev.cruddurc.finding.Rule;
import dev.cruddurc.model.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What scanners find of the system, and why it stays: a row a reason, with the rules and the resources. */
final class Findings {
    /** Resources of a row that are named; the rest is counted. */
    private static final int NAMED = 4;

    private final Deployment deployment;

    Findings(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The rows, in the order of the list. */
    List<Map<String, Object>> rows() {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        Map<String, Set<String>> resources = new LinkedHashMap<>();
        for (AcceptedFinding finding : AcceptedFindings.in(deployment).all()) {
            Set<String> ids = rules.computeIfAbsent(finding.reason(), reason -> new LinkedHashSet<>());
            for (Rule rule : finding.rules()) {
                ids.add(rule.id());
            }
            resources
                    .computeIfAbsent(finding.reason(), reason -> new LinkedHashSet<>())
                    .add(finding.resource().id().toString());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        rules.forEach((reason, ids) -> rows.add(row(reason, ids, List.copyOf(resources.get(reason)))));
        return rows;
    }

    private static Map<String, Object> row(String reason, Set<String> rules, List<String> resources) {
        int named = resources.size() == NAMED + 1 ? resources.size() : Math.min(NAMED, resources.size());
        return new Fields()
                .put("reason", reason)
                .put("rules", new ArrayList<>(rules))
                .put("resources", resources.subList(0, named))
                .put("more", resources.size() - named)
                .map();
    }
}
