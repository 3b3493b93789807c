package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service of a compose file. */
public record ComposeService(
        Item item,
        Located<String> name,
        Optional<Located<String>> image,
        Optional<Build> build,
        List<Variable> environment,
        List<Located<String>> environmentFiles,
        List<Located<String>> ports,
        List<Located<String>> volumes,
        List<Located<String>> networks,
        List<Located<String>> command,
        boolean commandIsText,
        Optional<Located<String>> user,
        Optional<Located<String>> workingDirectory,
        Optional<Item> check) {
    /** How an image is built. */
    public record Build(
            Located<String> context,
            Optional<Located<String>> dockerfile,
            Optional<Located<String>> target,
            List<Variable> args) {}

    static ComposeService of(Located<String> name, Item item) {
        List<Located<String>> networks = new ArrayList<>(item.texts("networks"));
        item.item("networks")
                .ifPresent(said -> said.keys().forEach(key -> {
                    networks.add(key);
                    said.item(key.value());
                }));
        if (networks.isEmpty()) {
            networks.add(new Located<>("default", name.span()));
        }
        return new ComposeService(
                item,
                name,
                item.text("image"),
                build(item),
                variables(item, "environment"),
                item.texts("env_file"),
                item.texts("ports"),
                item.texts("volumes"),
                List.copyOf(networks),
                item.texts("command"),
                !item.isList("command"),
                item.text("user"),
                item.text("working_dir"),
                item.item("healthcheck"));
    }

    private static Optional<Build> build(Item item) {
        Optional<Item> mapping = item.item("build");
        if (mapping.isPresent()) {
            return mapping.get()
                    .text("context")
                    .map(context -> new Build(
                            context,
                            mapping.get().text("dockerfile"),
                            mapping.get().text("target"),
                            variables(mapping.get(), "args")));
        }
        return item.text("build").map(context -> new Build(context, Optional.empty(), Optional.empty(), List.of()));
    }

    /** Both forms: a mapping, and a list of {@code NAME=value}. */
    private static List<Variable> variables(Item item, String key) {
        List<Variable> variables = new ArrayList<>();
        Optional<Item> mapping = item.item(key);
        if (mapping.isPresent()) {
            for (Located<String> name : mapping.get().keys()) {
                if (mapping.get().has(name.value())) {
                    mapping.get().text(name.value()).ifPresent(value -> variables.add(new Variable(name, value)));
                } else {
                    variables.add(ofTheShell(name));
                }
            }
            return variables;
        }
        for (Located<String> line : item.texts(key)) {
            int equals = line.value().indexOf('=');
            if (equals > 0) {
                variables.add(new Variable(
                        line.map(text -> text.substring(0, equals)), line.map(text -> text.substring(equals + 1))));
            } else {
                variables.add(ofTheShell(line));
            }
        }
        return variables;
    }

    /** A name alone takes its value from the shell, by the specification of compose. */
    private static Variable ofTheShell(Located<String> name) {
        return new Variable(name, name.map(text -> "${" + text + "}"));
    }

    /** The names of its networks. */
    public List<String> networkNames() {
        return networks.stream().map(Located::value).toList();
    }

    /** Whether it is the X-Ray daemon. */
    public boolean isXray() {
        return image.filter(said -> said.value().contains("aws-xray-daemon")).isPresent();
    }
}
