package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults of compose files: F19, F24, F30, F31, F41. */
final class ComposeFaults implements FaultCheck {
    /** A folder in which a program's own files lie, not one of the system. */
    private static final Pattern PATH =
            Pattern.compile("(?:^|\\s)(/(?!(?:dev|bin|sbin|usr|etc|proc|tmp|var)/)[A-Za-z0-9_.-]+)/");

    private static final List<String> DATABASES = List.of("postgres", "mysql", "mariadb", "redis", "mongo");

    @Override
    public void check(Project project, Findings findings) {
        for (ComposeFile compose : project.composes()) {
            boolean told = false;
            for (ComposeService service : compose.services()) {
                told |= unreachable(compose, service, findings);
                keys(service, findings);
                healthCheck(service, findings);
                secrets(compose, service, findings);
                mounts(project, service, findings);
            }
            if (!told) {
                networks(compose, findings);
            }
        }
    }

    /** Names of services in values lead nowhere without a network in common. */
    private static boolean unreachable(ComposeFile compose, ComposeService service, Findings findings) {
        boolean told = false;
        for (Variable variable : service.environment()) {
            Optional<ComposeService> other = compose.reachedBy(variable.value().value());
            if (other.isPresent()
                    && Collections.disjoint(service.networkNames(), other.get().networkNames())) {
                findings.error(
                        "F31",
                        variable.value().span(),
                        Quoted.of(service.name().value()) + " has no network in common with "
                                + Quoted.of(other.get().name().value()));
                told = true;
            }
        }
        return told;
    }

    private static void networks(ComposeFile compose, Findings findings) {
        for (ComposeFile.Network network : compose.networks()) {
            String name = network.key().value();
            long attached = compose.services().stream()
                    .filter(service -> service.networkNames().contains(name))
                    .count();
            if (attached < compose.services().size() && compose.networks().size() == 1 && !name.equals("default")) {
                findings.warning(
                        "F31",
                        network.key().span(),
                        "the network " + Quoted.of(name) + " has " + (attached == 0 ? "none" : "not all")
                                + " of the services");
            }
        }
    }

    private static void keys(ComposeService service, Findings findings) {
        TreeSet<String> names = new TreeSet<>();
        service.environment().forEach(variable -> names.add(variable.name().value()));
        if (names.contains("AWS_ACCESS_KEY_ID") != names.contains("AWS_SECRET_ACCESS_KEY")) {
            findings.warning("F19", service.name().span(), "one half of a pair of access keys is missing");
        }
    }

    private static void healthCheck(ComposeService service, Findings findings) {
        String image = service.image().map(Located::value).orElse("");
        boolean database = DATABASES.stream().anyMatch(image::startsWith);
        service.check()
                .map(check -> check.texts("test"))
                .filter(test ->
                        database && test.stream().anyMatch(word -> word.value().contains("curl")))
                .ifPresent(test -> findings.warning(
                        "F24", test.get(0).span(), "the image of a database has no `curl`, and no page to get"));
    }

    /** What a service of the same file is reached with is a password of this machine alone. */
    private static void secrets(ComposeFile compose, ComposeService service, Findings findings) {
        for (Variable variable : service.environment()) {
            boolean local = compose.reachedBy(variable.value().value()).isPresent();
            if (!local
                    && SecretShape.of(variable.name().value(), variable.value().value())
                            .isPresent()) {
                findings.error(
                        "F30",
                        variable.name().span(),
                        Quoted.of(variable.name().value()) + " holds a secret in plain text");
            }
        }
    }

    /** A folder that is mounted elsewhere than the task's own check expects the program. */
    private static void mounts(Project project, ComposeService service, Findings findings) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.own()) {
                Matcher script = PATH.matcher(
                        container.health().map(health -> health.line()).orElse(""));
                if (!container.name().value().equals(service.name().value()) || !script.find()) {
                    continue;
                }
                for (Located<String> volume : service.volumes()) {
                    String[] parts = volume.value().split(":", -1);
                    boolean context = service.build()
                            .filter(build ->
                                    parts.length > 1 && build.context().value().equals(parts[0]))
                            .isPresent();
                    if (context && !parts[1].equals(script.group(1)) && !parts[1].startsWith(script.group(1) + "/")) {
                        findings.warning(
                                "F41",
                                volume.span(),
                                "the folder is mounted at " + Quoted.of(parts[1]) + ", and the health check looks in "
                                        + Quoted.of(script.group(1)));
                    }
                }
            }
        }
    }
}
