package dev.cruddurc.finding;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accepted findings of a deployment, as it is: what an opt-in takes away is not there. */
public final class AcceptedFindings {
    private final List<AcceptedFinding> all = new ArrayList<>();
    private final Map<Id, List<AcceptedFinding>> byResource = new LinkedHashMap<>();

    private AcceptedFindings() {}

    /** What scanners find in a deployment, and the list has a reason for. */
    public static AcceptedFindings in(Deployment deployment) {
        AcceptedFindings findings = new AcceptedFindings();
        Conditions conditions = Conditions.of(deployment);
        for (AcceptedRow row : AcceptedRow.read()) {
            Condition condition = conditions.get(row.condition());
            for (Resource resource : deployment.resources().values()) {
                if (condition.holds(resource)) {
                    findings.add(new AcceptedFinding(resource, row.reason(), row.rules()));
                }
            }
        }
        return findings;
    }

    private void add(AcceptedFinding finding) {
        all.add(finding);
        byResource
                .computeIfAbsent(finding.resource().id(), id -> new ArrayList<>())
                .add(finding);
    }

    /** All of them, in the order of the list. */
    public List<AcceptedFinding> all() {
        return List.copyOf(all);
    }

    /** Those of a resource, in the order of the list. */
    public List<AcceptedFinding> of(Resource resource) {
        return List.copyOf(byResource.getOrDefault(resource.id(), List.of()));
    }
}
