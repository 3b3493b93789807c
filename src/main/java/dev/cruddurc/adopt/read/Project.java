package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a project by what they are. */
public final class Project {
    private final List<TaskFile> tasks = new ArrayList<>();
    private final List<ServiceFile> services = new ArrayList<>();
    private final List<PolicyFile> policies = new ArrayList<>();
    private final List<SamplingFile> samplings = new ArrayList<>();
    private final List<ComposeFile> composes = new ArrayList<>();
    private final List<Item> wrappers = new ArrayList<>();
    private final List<Item> unknown = new ArrayList<>();

    /** Adds a file, as what its keys say that it is. */
    public void add(String file, Node.Mapping root) {
        Item item = Item.of(root);
        Optional<Item> task = item.item("taskDefinition");
        Optional<Item> rule = item.item("SamplingRule");
        if (item.has("containerDefinitions")) {
            tasks.add(TaskFile.of(item));
        } else if (task.filter(inner -> inner.has("containerDefinitions")).isPresent()) {
            wrappers.add(item);
            tasks.add(TaskFile.of(task.get()));
        } else if (rule.isPresent()) {
            wrappers.add(item);
            samplings.add(SamplingFile.of(rule.get()));
        } else if (item.has("Statement")) {
            policies.add(PolicyFile.of(item, file));
        } else if (item.item("services").isPresent()) {
            composes.add(ComposeFile.of(item, file));
        } else if (!item.items("services").isEmpty()) {
            wrappers.add(item);
            item.items("services").forEach(service -> services.add(ServiceFile.of(service)));
        } else if (item.has("serviceName")) {
            services.add(ServiceFile.of(item));
        } else {
            unknown.add(item);
        }
    }

    /** The task definitions. */
    public List<TaskFile> tasks() {
        return tasks;
    }

    /** The services. */
    public List<ServiceFile> services() {
        return services;
    }

    /** The policies. */
    public List<PolicyFile> policies() {
        return policies;
    }

    /** The sampling rules. */
    public List<SamplingFile> samplings() {
        return samplings;
    }

    /** The compose files; the first is the one that counts: nearest to the root, and called as usual. */
    public List<ComposeFile> composes() {
        return composes;
    }

    /** The files that have a task definition, services or a rule within, as an account shows them. */
    public List<Item> wrappers() {
        return wrappers;
    }

    /** Files that are none of these. */
    public List<Item> unknown() {
        return unknown;
    }

    /** All variables of all tasks' own containers. */
    public List<Variable> variables() {
        return tasks.stream()
                .flatMap(task -> task.own().stream())
                .flatMap(container -> container.environment().stream())
                .toList();
    }

    /** The service that runs a task definition. */
    public Optional<ServiceFile> serviceOf(TaskFile task) {
        String family = task.family().value();
        return services.stream()
                .filter(service -> service.family().orElse("").equals(family))
                .findFirst()
                .or(() -> services.stream()
                        .filter(service -> service.name().value().equals(family))
                        .findFirst());
    }

    /** Whether any file says something that can become a system. */
    public boolean isEmpty() {
        return tasks.isEmpty() && composes.isEmpty();
    }

    /** What a text says, where it is a whole ARN. */
    public static Optional<Arn> arn(Located<String> text) {
        String[] parts = text.value().split(":", 6);
        return parts.length == 6 && parts[0].equals("arn")
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /** The parts of an ARN. */
    public record Arn(String partition, String service, String region, String account, String resource) {
        private static final List<String> PARTITIONS = List.of("aws", "aws-cn", "aws-us-gov");

        /** Whether it is of a service, in a partition that there is. */
        public boolean isOf(String wanted) {
            return service.equals(wanted) && PARTITIONS.contains(partition);
        }
    }
}
