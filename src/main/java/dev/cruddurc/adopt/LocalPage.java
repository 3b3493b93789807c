package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the compose file that counts has: containers of the local twin, and without task definitions the services themselves. */
final class LocalPage {
    private final Joining joined;
    private final Paths paths;
    private final Losses losses;
    private final Page page;

    LocalPage(Joining joined, Paths paths, Losses losses, Page page) {
        this.joined = joined;
        this.paths = paths;
        this.losses = losses;
        this.page = page;
    }

    /** The services of a system of which there is only a compose file: those that are built, or all. */
    void services() {
        ComposeFile compose = joined.compose().orElseThrow();
        for (ComposeService service : compose.services()) {
            if (isService(compose, service)) {
                page.line(1, name(service) + ":");
                image(compose, service);
                rest(2, compose, service);
            }
        }
    }

    private boolean isService(ComposeFile compose, ComposeService service) {
        boolean builds =
                compose.services().stream().anyMatch(other -> other.build().isPresent());
        return joined.parts().isEmpty() && (service.build().isPresent() || !builds);
    }

    private void image(ComposeFile compose, ComposeService service) {
        if (service.build().isPresent()) {
            ComposeService.Build build = service.build().get();
            page.line(2, "image:");
            new BuildPage(paths, losses, page).write(3, compose.file(), build);
            page.line(3, "tag: " + Images.NEW_TAG, "raise it with every push");
            build.args().forEach(argument -> losses.add(argument.name().span(), "a build argument"));
            imageOfBuild(service);
        } else {
            page.line(2, "image: " + Page.literal(tagged(service)));
        }
    }

    private void imageOfBuild(ComposeService service) {
        service.image().ifPresent(image -> losses.add(image.span(), "the image's name: what is built has its own"));
    }

    private String tagged(ComposeService service) {
        String image = Paths.filledIn(service.image().map(Located::value).orElse("scratch"));
        if (image.contains("$")) {
            service.image().ifPresent(said -> losses.add(said.span(), "the part of an image that the shell has"));
            image = image.replaceFirst("[:@]?[^/:@]*\\$.*", "").replaceFirst("/$", "");
        }
        String named = image.isEmpty() ? "scratch" : image;
        return Images.isPinned(named) ? named : named + ":latest";
    }

    /** The twin. */
    void write() {
        Optional<ComposeFile> compose = joined.compose();
        if (compose.isEmpty()) {
            return;
        }
        page.gap().line(0, "local:");
        List<ComposeFile.Network> networks = compose.get().networks();
        String network = networks.isEmpty()
                ? joined.app() + "-net"
                : networks.get(0).name().orElse(networks.get(0).key()).value();
        page.line(1, "network: " + Page.literal(network));
        networks(compose.get());
        Page services = new Page();
        LocalPage below = new LocalPage(joined, paths, losses, services);
        for (ComposeService service : compose.get().services()) {
            below.local(compose.get(), service);
        }
        if (!services.text().isEmpty()) {
            page.line(1, "services:");
            services.text().lines().forEach(line -> page.line(0, line));
        }
    }

    /** The twin has the first network, and everything is in it. */
    private void networks(ComposeFile compose) {
        String first = compose.networks().stream()
                .findFirst()
                .map(network -> network.key().value())
                .orElse("default");
        for (ComposeFile.Network network : compose.networks()) {
            other(network.key(), first);
        }
        for (ComposeService service : compose.services()) {
            boolean said = service.networks().stream().anyMatch(network -> isSaid(service, network));
            if (said && !service.networkNames().contains(first)) {
                losses.add(
                        service.name().span(),
                        "that it is not in the network " + Quoted.of(first) + ": in the twin all are");
            }
            service.networks().stream()
                    .filter(network -> isSaid(service, network))
                    .forEach(network -> other(network, first));
        }
    }

    /** Whether a network of a service is not the one that it has where it names none. */
    private static boolean isSaid(ComposeService service, Located<String> network) {
        return !network.span().equals(service.name().span());
    }

    private void other(Located<String> network, String first) {
        if (!network.value().equals(first)) {
            losses.add(network.span(), "the network " + Quoted.of(network.value()) + ": the twin has one");
        }
    }

    private void local(ComposeFile compose, ComposeService service) {
        boolean traced = joined.parts().stream().anyMatch(Part::isTraced);
        if (service.isXray()) {
            service.item().keys().forEach(key -> service.item().skip(key.value()));
            losses.add(
                    service.name().span(),
                    traced
                            ? "the tracing container's own settings: they are the compiler's"
                            : "the tracing container: nothing is traced");
        } else if (joined.part(name(service)).isPresent()) {
            overlay(compose, service);
        } else if (!isService(compose, service) && service.image().isPresent()) {
            page.line(2, name(service) + ":");
            page.line(3, "image: " + Page.literal(tagged(service)));
            service.build()
                    .ifPresent(build ->
                            losses.add(build.context().span(), "how it is built: the twin builds what is deployed"));
            rest(3, compose, service);
        } else if (!isService(compose, service)) {
            losses.add(service.name().span(), "a container that is built and has no task definition");
        }
    }

    private void overlay(ComposeFile compose, ComposeService service) {
        Page above = new Page();
        LocalPage below = new LocalPage(joined, paths, losses, above);
        renamed(service);
        Part part = joined.part(name(service)).orElseThrow();
        new ComposeVariables(compose, losses, above).ofOverlay(3, service, part);
        below.volumes(3, compose, service);
        below.files(service);
        below.command(3, service, part.main().item().texts("command"));
        below.user(3, service, part.main().item().text("user"));
        below.workingDirectory(3, service);
        new ComposePorts(losses, above).compare(service, part.port());
        imageOfBuild(service);
        service.check().ifPresent(check -> {
            check.skip("test", "interval", "timeout", "retries", "start_period");
            losses.add(check.head(), "the local health check: the twin has that of the service");
        });
        if (!above.text().isEmpty()) {
            page.line(2, name(service) + ":");
            above.text().lines().forEach(line -> page.line(0, line));
        }
    }

    private void rest(int depth, ComposeFile compose, ComposeService service) {
        boolean local = depth == 3;
        renamed(service);
        new ComposePorts(losses, page).write(depth, service);
        ComposeVariables variables = new ComposeVariables(compose, losses, page);
        if (local) {
            variables.ofLocal(depth, service);
            volumes(depth, compose, service);
        } else {
            variables.ofService(depth, service);
            service.volumes().forEach(volume -> losses.add(volume.span(), "a volume: tasks have none"));
        }
        command(depth, service, List.of());
        user(depth, service, Optional.empty());
        if (local) {
            workingDirectory(depth, service);
        } else {
            service.workingDirectory()
                    .ifPresent(folder -> losses.add(folder.span(), "the working folder: it is the image's"));
        }
        service.check().ifPresent(check -> new ComposeHealth(losses, page).write(depth, check));
        files(service);
    }

    private void user(int depth, ComposeService service, Optional<Located<String>> known) {
        service.user()
                .flatMap(said -> losses.filledIn(said, "the user"))
                .filter(user -> known.filter(same -> same.value().equals(user)).isEmpty())
                .ifPresent(user -> page.line(depth, "user: " + Page.literal(user)));
    }

    private void workingDirectory(int depth, ComposeService service) {
        service.workingDirectory()
                .flatMap(said -> losses.filledIn(said, "the working folder"))
                .ifPresent(folder -> page.line(depth, "workingDir: " + Page.literal(folder)));
    }

    private void renamed(ComposeService service) {
        if (!name(service).equals(service.name().value())) {
            losses.add(service.name().span(), "the container's name: it is written `" + name(service) + "`");
        }
    }

    private void volumes(int depth, ComposeFile compose, ComposeService service) {
        List<String> volumes = new ArrayList<>();
        for (Located<String> said : service.volumes()) {
            String volume = Paths.filledIn(said.value());
            int colon = volume.lastIndexOf(":/");
            String outside = colon < 0 ? "" : volume.substring(0, colon);
            if (volume.contains("$")) {
                losses.add(said.span(), "a volume of which the shell has a part");
            } else if (outside.startsWith(".")) {
                volumes.add(paths.of(compose.file(), outside).orElseThrow() + volume.substring(colon));
            } else {
                volumes.add(volume);
            }
        }
        if (!volumes.isEmpty()) {
            page.line(depth, "volumes: " + Page.list(volumes));
        }
    }

    private void files(ComposeService service) {
        service.environmentFiles()
                .forEach(file ->
                        losses.add(file.span(), Quoted.of(file.value()) + ", which may hold secrets and is not read"));
    }

    /** The command, unless it is the known one. */
    private void command(int depth, ComposeService service, List<Located<String>> known) {
        List<String> words = service.command().stream().map(Located::value).toList();
        if (words.stream().anyMatch(word -> word.replace("$$", "").contains("$"))) {
            losses.add(service.command().get(0).span(), "a command with a value that the shell has");
        } else if (Losses.isSecret(service.command())) {
            losses.add(service.command().get(0).span(), "a command with a secret in it");
        } else if (!words.isEmpty()) {
            List<String> split = (service.commandIsText() ? Words.of(words.get(0)) : words)
                    .stream().map(word -> word.replace("$$", "$")).toList();
            if (!split.equals(known.stream().map(Located::value).toList())) {
                page.line(depth, "command: " + Page.list(split));
            }
        }
    }

    private static String name(ComposeService service) {
        return Names.key(service.name().value(), 40, "container");
    }
}
