package dev.cruddurc.backend.terraform;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.finding.AcceptedFinding;
import dev.cruddurc.finding.AcceptedFindings;
import dev.cruddurc.finding.Tool;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Scanner;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files by which scanners leave accepted findings of a module out; made only where the file asks for it. They hold for the whole
 * module: the scanners look for comments in a resource, and JSON has none.
 */
final class IgnoreFiles {
    /** With what trivy's ids once began. A release knows one of the two spellings, and says nothing of the other. */
    private static final String OLDER = "AVD-";

    private final Deployment deployment;
    private final AcceptedFindings findings;

    IgnoreFiles(Deployment deployment) {
        this.deployment = deployment;
        this.findings = AcceptedFindings.in(deployment);
    }

    /** Those of a stage; none for a scanner that finds nothing there. */
    List<Artifact> of(Stage stage) {
        List<Artifact> files = new ArrayList<>();
        if (deployment.suppressions().contains(Scanner.CHECKOV)) {
            add(stage, ".checkov.yaml", checkov(ids(stage, List.of(Tool.CHECKOV, Tool.CHECKOV_TERRAFORM))), files);
        }
        if (deployment.suppressions().contains(Scanner.TRIVY)) {
            add(stage, ".trivyignore", trivy(ids(stage, List.of(Tool.TRIVY))), files);
        }
        return files;
    }

    private void add(Stage stage, String name, String content, List<Artifact> files) {
        if (!content.isEmpty()) {
            String comment = "# " + Preamble.comment(deployment, stage) + "\n";
            files.add(new Artifact("terraform/" + stage + "/" + name, comment + content));
        }
    }

    /** Ids by the reason for which they are accepted. */
    private Map<String, List<String>> ids(Stage stage, List<Tool> tools) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (AcceptedFinding finding : findings.all()) {
            for (Tool tool : finding.resource().stage().equals(stage) ? tools : List.<Tool>of()) {
                for (String id : finding.ids(tool)) {
                    List<String> known = ids.computeIfAbsent(finding.reason(), reason -> new ArrayList<>());
                    if (!known.contains(id)) {
                        known.add(id);
                    }
                }
            }
        }
        return ids;
    }

    private static String checkov(Map<String, List<String>> ids) {
        StringBuilder out = new StringBuilder();
        ids.forEach((reason, checks) -> {
            out.append(out.isEmpty() ? "skip-check:\n" : "");
            out.append("  # ").append(reason).append('\n');
            checks.forEach(check -> out.append("  - ").append(check).append('\n'));
        });
        return out.toString();
    }

    private static String trivy(Map<String, List<String>> ids) {
        StringBuilder out = new StringBuilder();
        ids.forEach((reason, checks) -> {
            out.append("# ").append(reason).append('\n');
            checks.forEach(check ->
                    out.append(check).append('\n').append(OLDER).append(check).append('\n'));
        });
        return out.toString();
    }
}
