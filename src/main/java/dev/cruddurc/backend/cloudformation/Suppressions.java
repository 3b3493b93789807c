package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.finding.AcceptedFinding;
import dev.cruddurc.finding.AcceptedFindings;
import dev.cruddurc.finding.Tool;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Scanner;
import java.util.ArrayList;
import java.util.List;

/** The metadata by which scanners leave accepted findings out; made only where the file asks for it. */
final class Suppressions {
    private final AcceptedFindings findings;
    private final List<Scanner> scanners;

    private Suppressions(AcceptedFindings findings, List<Scanner> scanners) {
        this.findings = findings;
        this.scanners = scanners;
    }

    static Suppressions of(Deployment deployment) {
        return new Suppressions(AcceptedFindings.in(deployment), deployment.suppressions());
    }

    /** What stands under {@code Metadata} of a resource; empty where nothing is found of it. */
    JsonObject metadata(Resource resource) {
        List<AcceptedFinding> accepted = findings.of(resource);
        JsonObject.Builder out = JsonObject.builder();
        if (scanners.contains(Scanner.CFN_NAG)) {
            out.putIfAny("cfn_nag", list("rules_to_suppress", reasoned(accepted, Tool.CFN_NAG, "reason")));
        }
        if (scanners.contains(Scanner.GUARD)) {
            out.putIfAny("guard", list("SuppressedRules", names(accepted)));
        }
        if (scanners.contains(Scanner.CHECKOV)) {
            out.putIfAny("checkov", list("skip", reasoned(accepted, Tool.CHECKOV, "comment")));
        }
        return out.build();
    }

    private static JsonObject list(String name, List<Json> items) {
        return JsonObject.builder().putIfAny(name, items).build();
    }

    private static List<Json> reasoned(List<AcceptedFinding> accepted, Tool tool, String member) {
        List<Json> items = new ArrayList<>();
        for (AcceptedFinding finding : accepted) {
            for (String id : finding.ids(tool)) {
                items.add(JsonObject.builder()
                        .put("id", id)
                        .put(member, finding.reason())
                        .build());
            }
        }
        return items;
    }

    private static List<Json> names(List<AcceptedFinding> accepted) {
        List<Json> items = new ArrayList<>();
        for (AcceptedFinding finding : accepted) {
            for (String id : finding.ids(Tool.GUARD)) {
                items.add(Json.of(id));
            }
        }
        return items;
    }
}
