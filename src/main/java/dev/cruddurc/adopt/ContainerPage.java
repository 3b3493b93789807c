package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.HealthPart;
import dev.cruddurc.adopt.read.Item;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.check.SecretsAreNamed;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What a service and its sidecars have alike. */
final class ContainerPage {
    /** What a port of a service can speak; that of a sidecar speaks the first. */
    private static final List<String> PROTOCOLS = List.of("http", "http2", "grpc");

    private final Joining joined;
    private final Part part;
    private final Paths paths;
    private final Losses losses;
    private final Page page;
    private final VariablesPage variables;

    ContainerPage(Joining joined, Part part, Paths paths, Losses losses, Page page) {
        this.joined = joined;
        this.part = part;
        this.paths = paths;
        this.losses = losses;
        this.page = page;
        this.variables = new VariablesPage(joined, part, losses, page);
    }

    /** The image: built where the compose file builds it and it lies in a registry of one's own. */
    void image(int depth, ContainerPart container, String name) {
        String image = container.image().value();
        Optional<ComposeService.Build> build =
                joined.compose().flatMap(compose -> compose.service(name)).flatMap(ComposeService::build);
        boolean own = Facts.registry(image).isPresent();
        String tag = Images.tag(image).filter(said -> !said.equals("latest")).orElse(Images.NEW_TAG);
        Facts.registry(image)
                .filter(registry -> build.isPresent() && !image.contains("@") && isElsewhere(registry))
                .ifPresent(registry -> losses.add(
                        container.image().span(), "the registry: it is that of the system's account and region"));
        if (own && build.isPresent() && !image.contains("@")) {
            String file = joined.compose().orElseThrow().file();
            page.line(depth, "image:");
            new BuildPage(paths, losses, page).write(depth + 1, file, build.get());
            arguments(depth + 1, build.get().args());
            if (Images.tag(image).filter(tag::equals).isPresent()) {
                page.line(depth + 1, "tag: " + Page.literal(tag));
            } else {
                page.line(depth + 1, "tag: " + tag, "the file has no tag that can be kept; raise it with every push");
            }
            String usual =
                    joined.app() + "/" + part.name() + (container.equals(part.main()) ? "" : "-" + name(container));
            if (!Images.repository(image).equals(usual)) {
                page.line(depth + 1, "repository: " + Page.literal(Images.repository(image)));
            }
        } else {
            build.ifPresent(unused ->
                    losses.add(unused.context().span(), "how it is built: the task runs an image of elsewhere"));
            reference(depth, image, own ? tag : "latest");
        }
    }

    private boolean isElsewhere(Facts.Registry registry) {
        return joined.facts().region().filter(registry.region()::equals).isEmpty()
                || joined.facts().account().filter(registry.account()::equals).isEmpty();
    }

    private void reference(int depth, String image, String tag) {
        if (Images.isPinned(image)) {
            page.line(depth, "image: " + Page.literal(image));
        } else {
            page.line(depth, "image: " + Page.literal(image + ":" + tag), "the file has no tag");
        }
    }

    private void arguments(int depth, List<Variable> args) {
        List<String> lines = new ArrayList<>();
        for (Variable argument : args) {
            if (argument.value().value().replace("$$", "").contains("$")) {
                losses.add(argument.name().span(), "a build argument whose value the shell has");
            } else if (SecretsAreNamed.isSecret(
                    argument.name().value(), argument.value().value())) {
                losses.add(argument.value().span(), "the value of a build argument, which is a secret");
            } else {
                String text = argument.value().value();
                lines.add(Page.scalar(argument.name().value()) + ": "
                        + variables.reference(text).orElse(Page.literal(text.replace("$$", "$"))));
            }
        }
        if (!lines.isEmpty()) {
            page.line(depth, "args:");
            lines.forEach(line -> page.line(depth + 1, line));
        }
    }

    /** The port; the service's way to name and to offer it is its own. */
    void port(int depth, ContainerPart container, String name) {
        List<ContainerPart.Port> ports =
                container.ports().stream().filter(port -> !port.udp()).toList();
        ports.stream()
                .findFirst()
                .ifPresent(port -> page.line(depth, "port: " + port.number().value()));
        for (ContainerPart.Port port : container.ports()) {
            if (ports.isEmpty() || !port.equals(ports.get(0))) {
                losses.add(port.item().head(), "port " + port.number().value() + ": a container has one, of TCP");
            }
            port.outside()
                    .filter(outside -> !outside.value().equals(port.number().value()))
                    .ifPresent(outside -> losses.add(
                            outside.span(), "port " + outside.value() + " of the host: it is that of the container"));
            port.name()
                    .filter(said -> !said.value().equals(name))
                    .ifPresent(said -> losses.add(said.span(), "the port's name: it is that of the container"));
            port.application()
                    .filter(said -> !(container.equals(part.main()) ? PROTOCOLS : PROTOCOLS.subList(0, 1))
                            .contains(said.value()))
                    .ifPresent(said -> losses.add(said.span(), "what the port speaks: it is HTTP"));
        }
    }

    void health(int depth, ContainerPart container) {
        if (container.health().isEmpty()) {
            return;
        }
        HealthPart check = container.health().get();
        List<String> words = check.command().stream().map(Located::value).toList();
        if (words.size() < 2 || Losses.isSecret(check.command())) {
            losses.add(
                    check.item().head(),
                    words.size() < 2 ? "a health check without a command" : "a health check with a secret in it");
            return;
        }
        boolean shell = words.get(0).equals("CMD-SHELL") && words.size() == 2;
        page.line(depth, "health:");
        page.line(depth + 1, "command: " + (shell ? Page.literal(words.get(1)) : Page.list(words)));
        int interval = bounded(check.interval(), 30, 5, 300);
        setting(depth + 1, "interval", interval, 30);
        int timeout = bounded(check.timeout(), 5, 2, 60);
        int shorter = Math.min(timeout, Math.max(2, interval - 1));
        check.timeout()
                .filter(said -> shorter != timeout)
                .ifPresent(said -> losses.add(said.span(), "a time to answer that is not shorter than the interval"));
        setting(depth + 1, "timeout", shorter, 5);
        setting(depth + 1, "retries", bounded(check.retries(), 3, 2, 10), 3);
        setting(depth + 1, "start", bounded(check.start(), 0, 0, 300), 60);
    }

    private int bounded(Optional<Located<Integer>> number, int otherwise, int least, int most) {
        return number.map(said -> losses.bounded(said, least, most)).orElse(otherwise);
    }

    private void setting(int depth, String key, int value, int usual) {
        if (value != usual) {
            page.line(depth, key + ": " + value);
        }
    }

    void variables(int depth, ContainerPart container) {
        variables.write(depth, container);
        String group = "/" + joined.app() + "/" + part.name();
        String prefix = container.equals(part.main()) ? part.name() : name(container);
        other(container.logs().group(), group, "the log group: each service has its own");
        other(container.logs().prefix(), prefix, "the prefix of the log streams: it is the container's name");
        joined.facts()
                .region()
                .ifPresent(
                        region -> other(container.logs().region(), region, "the region of the logs: it is " + region));
    }

    private void other(Optional<Located<String>> said, String made, String what) {
        said.filter(text -> !text.value().equals(made)).ifPresent(text -> losses.add(text.span(), what));
    }

    /** The services that variables of all containers lead to. */
    List<String> used() {
        TreeSet<String> used = new TreeSet<>();
        part.task()
                .own()
                .forEach(container -> container
                        .environment()
                        .forEach(variable -> joined.parts().stream()
                                .filter(other ->
                                        !other.equals(part) && other.port().isPresent())
                                .filter(other -> variable.value()
                                        .value()
                                        .contains("//" + other.name() + ":"
                                                + other.port().get()))
                                .forEach(other -> used.add(other.name()))));
        return List.copyOf(used);
    }

    void settings(int depth, ContainerPart container) {
        words(depth, container, "command", "command");
        words(depth, container, "entryPoint", "entrypoint");
        container.item().text("user").ifPresent(user -> page.line(depth, "user: " + Page.literal(user.value())));
        container
                .item()
                .number("stopTimeout")
                .ifPresent(seconds -> page.line(depth, "stopTimeout: " + losses.bounded(seconds, 0, 120)));
        container
                .item()
                .text("readonlyRootFilesystem")
                .filter(word -> word.value().equals("true"))
                .ifPresent(word -> page.line(depth, "readOnlyRoot: true"));
        container.item().item("linuxParameters").ifPresent(linux -> linux(depth, linux));
        dependencies(depth, container);
    }

    private void linux(int depth, Item linux) {
        List<Located<String>> dropped =
                linux.item("capabilities").map(said -> said.texts("drop")).orElse(List.of());
        boolean all = dropped.stream().anyMatch(word -> word.value().equals("ALL"));
        if (all) {
            page.line(depth, "dropCapabilities: true");
        } else {
            dropped.forEach(word -> losses.add(
                    word.span(), "the capability " + Quoted.of(word.value()) + ": all are dropped, or none"));
        }
        boolean init = all || part.service().filter(said -> said.exec()).isPresent();
        linux.text("initProcessEnabled")
                .filter(said -> !said.value().equals(String.valueOf(init)))
                .ifPresent(said -> losses.add(said.span(), "the init process: it follows from `exec`"));
    }

    private void words(int depth, ContainerPart container, String key, String written) {
        List<Located<String>> said = container.item().texts(key);
        List<String> words = said.stream().map(Located::value).toList();
        if (Losses.isSecret(said)) {
            losses.add(said.get(0).span(), "`" + key + "`, which has a secret in it");
        } else if (!words.isEmpty()) {
            page.line(depth, written + ": " + Page.list(words));
        }
    }

    private void dependencies(int depth, ContainerPart container) {
        List<String> lines = new ArrayList<>();
        for (var dependency : container.item().items("dependsOn")) {
            Optional<Located<String>> name = dependency.text("containerName");
            String condition = dependency.text("condition").map(Located::value).orElse("START");
            Optional<ContainerPart> other = part.task().own().stream()
                    .filter(one -> name.filter(
                                    said -> said.value().equals(one.name().value()))
                            .isPresent())
                    .findFirst();
            if (other.isEmpty()) {
                losses.add(dependency.head(), "waiting for a container that is not among the service's own");
            } else {
                boolean unchecked =
                        condition.equals("HEALTHY") && other.get().health().isEmpty();
                if (unchecked) {
                    losses.add(dependency.head(), "waiting for the health of a container that has no check");
                }
                String key = other.get().equals(part.main()) ? part.name() : name(other.get());
                lines.add(key + ": " + (unchecked ? "start" : condition.toLowerCase(Locale.ROOT)));
            }
        }
        if (!lines.isEmpty()) {
            page.line(depth, "dependsOn:");
            lines.forEach(line -> page.line(depth + 1, line));
        }
    }

    void sidecar(ContainerPart container) {
        String name = name(container);
        if (!name.equals(container.name().value())) {
            losses.add(container.name().span(), "the container's name: it is written `" + name + "`");
        }
        page.line(3, name + ":");
        image(4, container, part.name() + "-" + name);
        port(4, container, name);
        if (!container.essential()) {
            page.line(4, "essential: false");
        }
        health(4, container);
        for (String key : new String[] {"cpu", "memory"}) {
            container
                    .item()
                    .number(key)
                    .filter(size -> size.value() > 0)
                    .ifPresent(size -> page.line(4, key + ": " + size.value()));
        }
        variables(4, container);
        settings(4, container);
    }

    private static String name(ContainerPart container) {
        return Names.key(container.name().value(), 40, "sidecar");
    }
}
