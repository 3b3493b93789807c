package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.PolicyFile;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.ServiceFile;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Optional;

/** F15: placeholders that nobody filled in, and ARNs of another kind. */
final class PlaceholderFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            task.executionRole().ifPresent(role -> text(role, findings));
            task.taskRole().ifPresent(role -> text(role, findings));
            for (ContainerPart container : task.containers()) {
                text(container.image(), findings);
                container.environment().forEach(variable -> text(variable.value(), findings));
                container.secrets().forEach(secret -> text(secret.value(), findings));
            }
        }
        for (ServiceFile service : project.services()) {
            service.subnets().forEach(subnet -> text(subnet, findings));
            service.securityGroups().forEach(group -> text(group, findings));
            service.targets().forEach(target -> targetGroup(target.targetGroup(), findings));
        }
        for (PolicyFile policy : project.policies()) {
            policy.statements()
                    .forEach(statement -> statement.resources().forEach(resource -> text(resource, findings)));
        }
    }

    private static void targetGroup(Optional<Located<String>> arn, Findings findings) {
        arn.ifPresent(text -> text(text, findings));
        arn.filter(text -> text.value().startsWith("arn:") && !text.value().contains(":targetgroup/"))
                .ifPresent(
                        text -> findings.error("F15", text.span(), Quoted.of(text.value()) + " is not a target group"));
    }

    private static void text(Located<String> text, Findings findings) {
        String value = text.value();
        if (isPlaceholder(value)) {
            findings.error("F15", text.span(), Quoted.of(value) + " has a placeholder that nobody filled in");
        } else if (value.startsWith("arn:") && value.split(":", 6).length < 6) {
            findings.error("F15", text.span(), Quoted.of(value) + " is not an ARN");
        }
    }

    /** Whether a text waits for its value; a policy's own variables begin with {@code aws:} in small letters. */
    static boolean isPlaceholder(String value) {
        return (value.contains("${") && !value.contains("${aws:"))
                || value.matches("(?s).*<[A-Za-z][A-Za-z_ -]*>.*")
                || value.contains("ACCOUNT_ID")
                || value.contains("REPLACE_ME")
                || value.contains("YOUR_");
    }
}
