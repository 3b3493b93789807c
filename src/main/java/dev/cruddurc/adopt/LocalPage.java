package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.Item;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compose file that counts has: containers of the local twin, and without task definitions the services themselves. */
final class LocalPage {
    private static final Pattern PORT = Pattern.compile("(?:[0-9.]+:)?(?:([0-9]+):)?([0-9]+)(/udp|/tcp)?");
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]+)m)?(?:([0-9]+)s)?");
    /** What the twin's own tracing sets. */
    private static final List<String> DERIVED = List.of("AWS_XRAY_DAEMON_ADDRESS");

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

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
        } else {
            page.line(2, "image: " + Page.literal(tagged(service)));
        }
    }

    private static String tagged(ComposeService service) {
        String image = service.image().map(Located::value).orElse("scratch");
        return Images.isPinned(image) ? image : image + ":latest";
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

    private void local(ComposeFile compose, ComposeService service) {
        if (service.isXray()) {
            service.item().keys().forEach(key -> service.item().skip(key.value()));
        } else if (joined.part(name(service)).isPresent()) {
            overlay(compose, service);
        } else if (!isService(compose, service) && service.image().isPresent()) {
            page.line(2, name(service) + ":");
            page.line(3, "image: " + Page.literal(tagged(service)));
            rest(3, compose, service);
        } else if (!isService(compose, service)) {
            losses.add(service.name().span(), "a container that is built and has no task definition");
        }
    }

    private void overlay(ComposeFile compose, ComposeService service) {
        Page above = new Page();
        LocalPage below = new LocalPage(joined, paths, losses, above);
        below.environment(3, service);
        below.volumes(3, compose, service);
        below.files(service);
        Part part = joined.part(name(service)).orElseThrow();
        for (Located<String> port : service.ports()) {
            Matcher matcher = PORT.matcher(port.value());
            boolean same = matcher.matches()
                    && part.port()
                            .map(String::valueOf)
                            .filter(matcher.group(2)::equals)
                            .isPresent();
            if (!same) {
                losses.add(port.span(), "port " + Quoted.of(port.value()) + ": the twin has that of the service");
            }
        }
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
        boolean first = true;
        for (Located<String> port : service.ports()) {
            Matcher matcher = PORT.matcher(port.value());
            if (matcher.matches() && first && !"/udp".equals(matcher.group(3))) {
                page.line(depth, "port: " + matcher.group(2));
                first = false;
                if (matcher.group(1) != null && !matcher.group(1).equals(matcher.group(2))) {
                    losses.add(port.span(), "another port outside than inside");
                }
            } else {
                losses.add(port.span(), "port " + Quoted.of(port.value()) + ": a container has one, of TCP");
            }
        }
        environment(depth, service);
        if (local) {
            volumes(depth, compose, service);
        } else {
            service.volumes().forEach(volume -> losses.add(volume.span(), "a volume: tasks have none"));
        }
        command(depth, service);
        service.user().ifPresent(user -> page.line(depth, "user: " + Page.literal(user.value())));
        if (local) {
            service.workingDirectory()
                    .ifPresent(folder -> page.line(depth, "workingDir: " + Page.literal(folder.value())));
        }
        service.check().ifPresent(check -> health(depth, check));
        files(service);
    }

    private void environment(int depth, ComposeService service) {
        List<String> lines = new ArrayList<>();
        for (Variable variable : service.environment()) {
            String name = variable.name().value();
            String value = variable.value().value();
            boolean shell = value.replace("$$", "").contains("$");
            boolean same = joined.part(name(service))
                    .flatMap(part -> part.main().variable(name))
                    .filter(known -> known.value().value().equals(value))
                    .isPresent();
            if (DERIVED.contains(name) || same) {
                continue;
            }
            if (shell
                    || CREDENTIALS.contains(name)
                    || SecretShape.of(name, value).isPresent()) {
                losses.add(variable.name().span(), Quoted.of(name) + ": its value is the shell's, or a secret");
            } else {
                lines.add(Page.scalar(name) + ": " + Page.literal(value.replace("$$", "$")));
            }
        }
        if (!lines.isEmpty()) {
            page.line(depth, "env:");
            lines.forEach(line -> page.line(depth + 1, line));
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

    private void command(int depth, ComposeService service) {
        List<String> words = service.command().stream().map(Located::value).toList();
        if (words.stream().anyMatch(word -> word.replace("$$", "").contains("$"))) {
            losses.add(service.command().get(0).span(), "a command with a value that the shell has");
        } else if (!words.isEmpty()) {
            List<String> split = service.commandIsText() ? Words.of(words.get(0)) : words;
            page.line(
                    depth,
                    "command: "
                            + Page.list(split.stream()
                                    .map(word -> word.replace("$$", "$"))
                                    .toList()));
        }
    }

    private void health(int depth, Item check) {
        List<String> test = check.texts("test").stream().map(Located::value).toList();
        boolean form = !test.isEmpty() && test.get(0).startsWith("CMD");
        String[] times = {"interval", "timeout", "retries", "start_period"};
        int[] values = {30, 5, 3, 60};
        for (int at = 0; at < times.length; at++) {
            Optional<Located<String>> said = check.text(times[at]);
            values[at] = said.map(Located::value).map(LocalPage::seconds).orElse(values[at]);
        }
        if (test.isEmpty()
                || test.stream().anyMatch(word -> word.contains("${"))
                || test.get(0).equals("NONE")) {
            losses.add(check.head(), "the health check, whose command the shell has a part of");
            return;
        }
        page.line(depth, "health:");
        page.line(
                depth + 1,
                "command: " + (form ? Page.list(test) : Page.literal(test.get(0).replace("$$", "$"))));
        int interval = Math.max(5, Math.min(300, values[0]));
        page.line(depth + 1, "interval: " + interval);
        page.line(depth + 1, "timeout: " + Math.max(2, Math.min(Math.min(60, values[1]), interval - 1)));
        page.line(depth + 1, "retries: " + Math.max(2, Math.min(10, values[2])));
        page.line(depth + 1, "start: " + Math.max(0, Math.min(300, values[3])));
    }

    /** Seconds of a time such as {@code 1m30s}. */
    private static int seconds(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        if (!matcher.matches() || text.length() > 9) {
            return 30;
        }
        int minutes = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return minutes * 60 + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }

    private static String name(ComposeService service) {
        return Names.key(service.name().value(), 40, "container");
    }
}
