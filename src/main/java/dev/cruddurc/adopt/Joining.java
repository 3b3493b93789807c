package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.PolicyFile;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.SamplingFile;
import dev.cruddurc.adopt.read.ServiceFile;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The services that files of several kinds say together, and what holds for all of them. */
final class Joining {
    private final Project project;
    private final Facts facts;
    private final String app;
    private final List<Part> parts = new ArrayList<>();

    Joining(Project project, Facts facts, Losses losses) {
        this.project = project;
        this.facts = facts;
        this.app = Names.key(appOf(project), 32, "app");
        Set<String> taken = new LinkedHashSet<>();
        Map<String, String> hosts = new TreeMap<>();
        List<Part> found = new ArrayList<>();
        for (TaskFile task : project.tasks()) {
            Optional<ServiceFile> service = project.serviceOf(task);
            String family = task.family().value();
            String said = service.map(one -> one.name().value())
                    .filter(one -> !one.isEmpty())
                    .orElse(family.startsWith(app + "-") ? family.substring(app.length() + 1) : family);
            Optional<ContainerPart> main = main(task, service, said);
            if (main.isEmpty()) {
                losses.add(task.family().span(), "the task, which has no container of its own");
                continue;
            }
            String name = Names.key(said, 40, "service");
            if (!taken.add(name)) {
                losses.add(task.family().span(), "the task: there is another one of that name");
                continue;
            }
            found.add(new Part(name, task, service, main.get(), Optional.empty()));
        }
        found.sort((one, other) -> one.name().compareTo(other.name()));
        for (Variable variable : project.variables()) {
            Hosts.of(variable)
                    .ifPresent(host -> found.stream()
                            .filter(part -> Hosts.isOf(variable, part.name()))
                            .findFirst()
                            .ifPresent(part -> hosts.putIfAbsent(part.name(), host)));
        }
        for (Part part : found) {
            boolean routed = part.isBalanced() || part.service().isEmpty();
            Optional<String> host = Optional.ofNullable(hosts.get(part.name()))
                    .filter(any -> routed && part.port().isPresent());
            parts.add(new Part(part.name(), part.task(), part.service(), part.main(), host));
        }
        for (ServiceFile service : project.services()) {
            if (found.stream()
                    .noneMatch(part -> part.service().filter(service::equals).isPresent())) {
                losses.add(service.item().head(), "the service, whose task definition is not among the files");
            }
        }
    }

    Project project() {
        return project;
    }

    Facts facts() {
        return facts;
    }

    String app() {
        return app;
    }

    /** The services with task definitions, by name. */
    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The compose file that counts. */
    Optional<ComposeFile> compose() {
        return project.composes().stream().findFirst();
    }

    Optional<SamplingFile> sampling() {
        return project.samplings().stream().findFirst();
    }

    List<PolicyFile> policies() {
        return project.policies();
    }

    /** The domain that all guessed hosts lie in. */
    Optional<String> domain() {
        List<String> hosts =
                parts.stream().flatMap(part -> part.host().stream()).toList();
        return Hosts.common(hosts);
    }

    private static Optional<ContainerPart> main(TaskFile task, Optional<ServiceFile> service, String name) {
        List<ContainerPart> own = task.own();
        Optional<String> target = service.flatMap(
                        said -> said.targets().stream().findFirst())
                .flatMap(ServiceFile.Target::container)
                .map(found -> found.value());
        return named(own, name)
                .or(() -> named(own, task.family().value()))
                .or(() -> target.flatMap(container -> named(own, container)))
                .or(() -> own.stream()
                        .filter(container -> container.essential()
                                && container.ports().stream().anyMatch(port -> !port.udp()))
                        .findFirst())
                .or(() -> own.stream().findFirst());
    }

    private static Optional<ContainerPart> named(List<ContainerPart> containers, String name) {
        return containers.stream()
                .filter(container -> container.name().value().equals(name))
                .findFirst();
    }

    /** What the folder of the secrets is called, else the namespace, the cluster, or the network of the compose file. */
    private static String appOf(Project project) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.containers()) {
                for (Variable secret : container.secrets()) {
                    String path = Names.parameter(secret.value().value());
                    String[] words = path.split("/", -1);
                    if (words.length == 4
                            && words[0].isEmpty()
                            && words[3].equals(secret.name().value())) {
                        return words[1];
                    }
                }
            }
        }
        Optional<String> namespace = project.services().stream()
                .flatMap(service -> service.namespace().stream())
                .filter(name -> !name.startsWith("arn:"))
                .findFirst();
        Optional<String> cluster = project.services().stream()
                .flatMap(service -> service.cluster().stream())
                .map(name -> name.value())
                .findFirst();
        return namespace
                .or(() -> cluster)
                .or(() -> project.composes().stream()
                        .flatMap(compose -> compose.networks().stream())
                        .map(network -> network.name()
                                .map(name -> name.value())
                                .orElse(network.key().value()))
                        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("[-_]net(work)?$", ""))
                        .findFirst())
                .orElse("app");
    }
}
