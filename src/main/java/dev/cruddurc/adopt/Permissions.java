package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.PolicyFile;
import dev.cruddurc.adopt.read.PolicyFile.Statement;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What policies grant to applications, by the service whose name is in the file's, or the only one. */
final class Permissions {
    /** Grants that follow from what a service is: its images, logs, secrets, shells and traces. */
    private static final List<String> DERIVED = List.of(
            "ssm:GetParameter",
            "ecr:GetAuthorizationToken",
            "ecr:BatchCheckLayerAvailability",
            "ecr:GetDownloadUrlForLayer",
            "ecr:BatchGetImage",
            "logs:",
            "secretsmanager:GetSecretValue",
            "kms:Decrypt",
            "ssmmessages:",
            "xray:");

    private static final List<String> PUSHES = List.of("ecr:PutImage", "ecr:InitiateLayerUpload");

    private final Joining joined;
    private final Losses losses;
    private final Map<String, List<String>> granted = new TreeMap<>();
    private final List<String> unassigned = new ArrayList<>();

    Permissions(Joining joined, Losses losses) {
        this.joined = joined;
        this.losses = losses;
        joined.policies().forEach(this::policy);
    }

    /** The lines of a service. */
    List<String> of(Part part) {
        List<String> grants = granted.getOrDefault(part.name(), List.of());
        List<String> lines = new ArrayList<>();
        if (!grants.isEmpty()) {
            lines.add("permissions:");
            grants.forEach(grant -> lines.add("  - " + grant));
        }
        return lines;
    }

    /** Grants that belong to a service that no file names, as remarks. */
    List<String> unassigned() {
        return unassigned;
    }

    private void policy(PolicyFile policy) {
        Optional<Part> owner = owner(policy.file());
        for (Statement statement : policy.statements()) {
            if (statement.isTrust()) {
                losses.add(statement.item().head(), "who may take the role: the tasks may");
            } else if (statement.isOnly(DERIVED) && statement.allows()) {
                losses.add(statement.item().head(), "a grant that follows from what the services are");
            } else if (statement.hasPrincipal() || !statement.allows()) {
                losses.add(statement.item().head(), "a statement that is not a grant to a task");
            } else if (statement.hasAny(PUSHES)) {
                losses.add(statement.item().head(), "the grants of who pushes images");
            } else {
                grant(policy, statement, owner);
            }
        }
    }

    private void grant(PolicyFile policy, Statement statement, Optional<Part> owner) {
        List<String> actions = statement.actions().stream().map(Located::value).toList();
        if (actions.isEmpty() || statement.resources().isEmpty()) {
            losses.add(statement.item().head(), "a statement that does not name its actions and resources");
            return;
        }
        List<String> resources = new ArrayList<>();
        List<Located<String>> unknown = new ArrayList<>();
        boolean moved = false;
        for (Located<String> said : statement.resources()) {
            Located<String> resource = said.map(this::filledIn);
            String text = resource.value();
            if (text.contains("${")
                    || (text.startsWith("arn:") && Project.arn(resource).isEmpty())) {
                unknown.add(said);
            } else {
                String own = own(resource, actions);
                moved |= !own.equals(text) && isForeign(resource);
                resources.add(own);
            }
        }
        if (resources.isEmpty()) {
            losses.add(statement.item().head(), "a grant on nothing that is an ARN yet");
            return;
        }
        unknown.forEach(said -> losses.add(said.span(), "a grant on something that is not an ARN yet"));
        String line = "{allow: " + Page.list(actions) + ", on: " + Page.list(resources) + "}";
        if (owner.isPresent()) {
            granted.computeIfAbsent(owner.get().name(), name -> new ArrayList<>())
                    .add(line + remark(moved, statement.item().has("Condition")));
        } else {
            losses.add(statement.item().head(), "the grant: no file says which service has it");
            if (unassigned.isEmpty()) {
                unassigned.add("No file says which service has these grants. Where one needs them: permissions:");
            }
            unassigned.add("  - " + line + "    (" + policy.file() + ")");
        }
    }

    private static String remark(boolean moved, boolean conditional) {
        if (conditional) {
            return " # the file has a condition for it" + (moved ? ", and another region or account" : "");
        }
        return moved ? " # the file has another region or account" : "";
    }

    /** What templates call by the pseudo parameters of CloudFormation is known here. */
    private String filledIn(String text) {
        return text.replace("${AWS::AccountId}", joined.facts().account().orElse("${AWS::AccountId}"))
                .replace("${AWS::Region}", joined.facts().region().orElse("${AWS::Region}"))
                .replace("${AWS::Partition}", "aws");
    }

    private Optional<Part> owner(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        if (joined.parts().size() == 1) {
            return Optional.of(joined.parts().get(0));
        }
        return joined.parts().stream()
                .filter(part -> base.contains(part.name()))
                .reduce((one, other) -> other.name().length() > one.name().length() ? other : one);
    }

    /** A resource of the system's own region and account, in short; a copied one is taken for its own. */
    private String own(Located<String> resource, List<String> actions) {
        Optional<Project.Arn> arn = Project.arn(resource);
        if (arn.isEmpty() || arn.get().region().isEmpty() || arn.get().account().isEmpty()) {
            return resource.value();
        }
        boolean usual = actions.stream()
                .allMatch(action -> arn.get().isOf(action.substring(0, Math.max(0, action.indexOf(':')))));
        return usual ? arn.get().resource() : resource.value();
    }

    private boolean isForeign(Located<String> resource) {
        Optional<Project.Arn> arn = Project.arn(resource);
        return arn.filter(one ->
                        joined.facts().region().filter(one.region()::equals).isEmpty()
                                || joined.facts()
                                        .account()
                                        .filter(one.account()::equals)
                                        .isEmpty())
                .isPresent();
    }
}
