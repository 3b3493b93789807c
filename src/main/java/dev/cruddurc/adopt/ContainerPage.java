package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.HealthPart;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What a service and its sidecars have alike. */
final class ContainerPage {
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
            if (argument.value().value().contains("${")) {
                losses.add(argument.name().span(), "a build argument whose value the shell has");
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

    void port(int depth, ContainerPart container) {
        List<ContainerPart.Port> ports =
                container.ports().stream().filter(port -> !port.udp()).toList();
        ports.stream()
                .findFirst()
                .ifPresent(port -> page.line(depth, "port: " + port.number().value()));
        for (ContainerPart.Port port : container.ports()) {
            if (ports.isEmpty() || !port.equals(ports.get(0))) {
                losses.add(port.number().span(), "port " + port.number().value() + ": a container has one, of TCP");
            }
        }
    }

    void health(int depth, ContainerPart container) {
        if (container.health().isEmpty()) {
            return;
        }
        HealthPart check = container.health().get();
        List<String> words = check.command().stream().map(Located::value).toList();
        if (words.size() < 2) {
            losses.add(check.item().head(), "a health check without a command");
            return;
        }
        boolean shell = words.get(0).equals("CMD-SHELL") && words.size() == 2;
        page.line(depth, "health:");
        page.line(depth + 1, "command: " + (shell ? Page.literal(words.get(1)) : Page.list(words)));
        int interval = bounded(check.interval(), 30, 5, 300);
        setting(depth + 1, "interval", interval, 30);
        int timeout = bounded(check.timeout(), 5, 2, 60);
        setting(depth + 1, "timeout", Math.min(timeout, Math.max(2, interval - 1)), 5);
        setting(depth + 1, "retries", bounded(check.retries(), 3, 2, 10), 3);
        setting(depth + 1, "start", bounded(check.start(), 0, 0, 300), 60);
    }

    private int bounded(Optional<Located<Integer>> number, int otherwise, int least, int most) {
        int value = number.map(Located::value).orElse(otherwise);
        int inside = Math.max(least, Math.min(most, value));
        number.filter(said -> inside != said.value())
                .ifPresent(said -> losses.add(said.span(), "a number outside of " + least + " to " + most));
        return inside;
    }

    private void setting(int depth, String key, int value, int usual) {
        if (value != usual) {
            page.line(depth, key + ": " + value);
        }
    }

    void variables(int depth, ContainerPart container) {
        variables.write(depth, container);
        String group = "/" + joined.app() + "/" + part.name();
        container
                .logGroup()
                .filter(said -> !said.value().equals(group))
                .ifPresent(said -> losses.add(said.span(), "the log group: each service has its own"));
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
                .ifPresent(seconds -> page.line(depth, "stopTimeout: " + Math.min(seconds.value(), 120)));
        container
                .item()
                .text("readonlyRootFilesystem")
                .filter(word -> word.value().equals("true"))
                .ifPresent(word -> page.line(depth, "readOnlyRoot: true"));
        container.item().item("linuxParameters").ifPresent(linux -> {
            // An init process follows from exec, and from this.
            linux.skip("initProcessEnabled");
            linux.item("capabilities")
                    .filter(said -> said.texts("drop").stream()
                            .anyMatch(word -> word.value().equals("ALL")))
                    .ifPresent(said -> page.line(depth, "dropCapabilities: true"));
        });
        dependencies(depth, container);
    }

    private void words(int depth, ContainerPart container, String key, String written) {
        List<String> words =
                container.item().texts(key).stream().map(Located::value).toList();
        if (!words.isEmpty()) {
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
        port(4, container);
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
