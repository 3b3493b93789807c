package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.PolicyFile;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.Project.Arn;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** F16: what names another region or account than the rest. */
final class PlaceFaults implements FaultCheck {
    private final Facts facts;

    PlaceFaults(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.containers()) {
                container(container, findings);
            }
        }
        boolean foreign = false;
        for (PolicyFile policy : project.policies()) {
            foreign |= policy(policy, findings);
        }
        if (foreign) {
            buckets(project, findings);
        }
    }

    private void container(ContainerPart container, Findings findings) {
        Facts.registry(container.image().value())
                .filter(image -> isOther(image.region(), image.account()))
                .ifPresent(image -> other(container.image(), findings));
        container
                .logs()
                .region()
                .filter(region -> isOther(region.value(), ""))
                .ifPresent(region -> other(region, findings));
        for (Variable secret : container.secrets()) {
            Project.arn(secret.value())
                    .filter(arn -> isOther(arn.region(), arn.account()))
                    .ifPresent(arn -> other(secret.value(), findings));
        }
        for (String name : List.of("AWS_REGION", "AWS_DEFAULT_REGION")) {
            container
                    .variable(name)
                    .filter(variable -> isOther(variable.value().value(), ""))
                    .ifPresent(variable -> other(variable.value(), findings));
        }
    }

    /** Grants that execution roles need are told by what they do not cover; others once a statement. */
    private boolean policy(PolicyFile policy, Findings findings) {
        boolean foreign = false;
        for (PolicyFile.Statement statement : policy.statements()) {
            boolean told = statement.hasAny(SecretGrantFaults.READS);
            for (Located<String> resource : statement.resources()) {
                Optional<Arn> arn = Project.arn(resource).filter(one -> isOther(one.region(), one.account()));
                if (arn.isPresent() && !resource.value().contains("${")) {
                    foreign = true;
                    if (!told) {
                        other(resource, findings);
                        told = true;
                    }
                }
            }
        }
        return foreign;
    }

    /** Where policies were copied, names of buckets, of which the world has one each, were copied too. */
    private static void buckets(Project project, Findings findings) {
        TreeSet<String> own = new TreeSet<>();
        for (Variable variable : project.variables()) {
            String value = variable.value().value();
            if (value.startsWith("https://") && variable.name().value().endsWith("_URL")) {
                own.addAll(List.of(value.substring("https://".length()).split("[./:]", -1)));
            }
        }
        own.removeAll(List.of("www", "api", "app", "com", "net", "org", ""));
        if (own.isEmpty()) {
            return;
        }
        for (PolicyFile policy : project.policies()) {
            for (PolicyFile.Statement statement : policy.statements()) {
                for (Located<String> resource : statement.resources()) {
                    String bucket = Project.arn(resource)
                            .filter(arn -> arn.service().equals("s3"))
                            .map(Arn::resource)
                            .orElse("");
                    if (!bucket.isEmpty() && own.stream().noneMatch(bucket::contains)) {
                        findings.warning(
                                "F16",
                                resource.span(),
                                Quoted.of(bucket) + " has nothing of this system in its name, as if it were another's");
                    }
                }
            }
        }
    }

    private boolean isOther(String region, String account) {
        boolean otherRegion = region.matches("[a-z]{2}(-[a-z]+)+-[0-9]")
                && facts.region().filter(own -> !own.equals(region)).isPresent();
        boolean otherAccount = account.matches("[0-9]{12}")
                && facts.account().filter(own -> !own.equals(account)).isPresent();
        return otherRegion || otherAccount;
    }

    private void other(Located<String> text, Findings findings) {
        findings.error(
                "F16",
                text.span(),
                Quoted.of(text.value()) + " lies in another region or account than the rest, which is in "
                        + facts.region().orElse("no region") + " and "
                        + facts.account().orElse("no account"));
    }
}
