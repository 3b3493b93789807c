package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the system lives, as most of its task definitions and services say; policies count only where these say nothing, since they
 * are what is copied from others most often.
 */
public record Facts(Optional<String> region, Optional<String> account) {
    private static final Pattern REGISTRY =
            Pattern.compile("([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/.*");

    /** The facts of a project. */
    public static Facts of(Project project) {
        List<String> regions = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        for (TaskFile task : project.tasks()) {
            task.executionRole().ifPresent(role -> arn(role, regions, accounts));
            task.taskRole().ifPresent(role -> arn(role, regions, accounts));
            for (ContainerPart container : task.containers()) {
                registry(container.image().value()).ifPresent(found -> {
                    accounts.add(found.account());
                    regions.add(found.region());
                });
                container.logs().region().ifPresent(region -> regions.add(region.value()));
                container.secrets().forEach(secret -> arn(secret.value(), regions, accounts));
            }
        }
        for (ServiceFile service : project.services()) {
            service.targets().forEach(target -> target.targetGroup().ifPresent(arn -> arn(arn, regions, accounts)));
        }
        if (regions.isEmpty() && accounts.isEmpty()) {
            project.policies()
                    .forEach(policy -> policy.statements()
                            .forEach(statement -> statement.resources().forEach(text -> arn(text, regions, accounts))));
        }
        return new Facts(most(regions), most(accounts));
    }

    /** A private registry of AWS. */
    public record Registry(String account, String region) {}

    /** The private registry that an image lies in. */
    public static Optional<Registry> registry(String image) {
        Matcher matcher = REGISTRY.matcher(image);
        return matcher.matches() ? Optional.of(new Registry(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static void arn(Located<String> text, List<String> regions, List<String> accounts) {
        Project.arn(text).ifPresent(arn -> {
            if (arn.region().matches("[a-z]{2}(-[a-z]+)+-[0-9]")) {
                regions.add(arn.region());
            }
            if (arn.account().matches("[0-9]{12}")) {
                accounts.add(arn.account());
            }
        });
    }

    private static Optional<String> most(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
