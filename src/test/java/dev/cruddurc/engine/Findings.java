package dev.cruddurc.engine;

import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.finding.AcceptedFinding;
import dev.cruddurc.finding.AcceptedFindings;
import dev.cruddurc.finding.Tool;
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

    /** Those of some tools that the list accepts of a system, by the logical ids of its resources. */
    static Findings accepted(Compiled system, Set<Tool> tools) {
        Findings findings = new Findings();
        for (AcceptedFinding finding : AcceptedFindings.in(system.deployment()).all()) {
            String template = system.name() + "/" + finding.resource().stage();
            String resource =
                    CloudFormationBackend.logicalIds(finding.resource()).get(0);
            tools.forEach(tool -> finding.ids(tool).forEach(rule -> findings.add(rule, template, resource)));
        }
        return findings;
    }

    /** Those that others do not have. */
    Set<String> without(Findings others) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(others.all);
        return left;
    }
}
