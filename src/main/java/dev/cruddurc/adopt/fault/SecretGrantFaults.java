package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.PolicyFile;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;

/** F04: secrets that no grant covers. Without any such grant among the files nothing is known. */
final class SecretGrantFaults implements FaultCheck {
    /** Actions by which the agent reads parameters. */
    static final List<String> READS = List.of("ssm:GetParameter");

    @Override
    public void check(Project project, Findings findings) {
        List<Located<String>> grants = new ArrayList<>();
        for (PolicyFile policy : project.policies()) {
            for (PolicyFile.Statement statement : policy.statements()) {
                if (statement.allows() && statement.hasAny(READS)) {
                    grants.addAll(statement.resources());
                }
            }
        }
        // A grant with a placeholder is told as that.
        if (grants.isEmpty() || grants.stream().anyMatch(grant -> PlaceholderFaults.isPlaceholder(grant.value()))) {
            return;
        }
        for (TaskFile task : project.tasks()) {
            List<String> parameters = new ArrayList<>();
            for (ContainerPart container : task.containers()) {
                for (Variable secret : container.secrets()) {
                    if (secret.value().value().startsWith("arn:")
                            && secret.value().value().contains(":ssm:")) {
                        parameters.add(secret.value().value());
                    }
                }
            }
            long open = parameters.stream()
                    .filter(parameter -> grants.stream().noneMatch(grant -> covers(grant.value(), parameter)))
                    .count();
            if (open > 0) {
                findings.error(
                        "F04",
                        grants.get(0).span(),
                        "the grant does not cover " + open + " of " + parameters.size() + " secrets of `"
                                + task.family().value() + "`");
            }
        }
    }

    private static boolean covers(String pattern, String text) {
        int star = pattern.indexOf('*');
        int mark = pattern.indexOf('?');
        int wild = star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
        if (wild < 0) {
            return pattern.equals(text);
        }
        if (!text.startsWith(pattern.substring(0, wild))) {
            return false;
        }
        String rest = pattern.substring(wild + 1);
        if (pattern.charAt(wild) == '?') {
            return text.length() > wild && covers(rest, text.substring(wild + 1));
        }
        for (int at = wild; at <= text.length(); at++) {
            if (covers(rest, text.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
