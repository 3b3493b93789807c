package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A container of a task definition. */
public record ContainerPart(
        Item item,
        Located<String> name,
        Located<String> image,
        boolean essential,
        List<Variable> environment,
        List<Variable> secrets,
        List<Port> ports,
        Optional<HealthPart> health,
        Logs logs) {
    private static final int DAEMON_PORT = 2000;

    /** A port that it listens on. */
    public record Port(
            Item item,
            Located<Integer> number,
            Optional<Located<Integer>> outside,
            Optional<Located<String>> name,
            boolean udp,
            Optional<Located<String>> application) {
        private static Port of(Located<Integer> number, Item item) {
            boolean udp = item.isUsual("protocol", "udp");
            item.skipUsual("protocol", udp ? "udp" : "tcp");
            return new Port(item, number, item.number("hostPort"), item.text("name"), udp, item.text("appProtocol"));
        }
    }

    /** Where it logs to CloudWatch. */
    public record Logs(
            Optional<Located<String>> group, Optional<Located<String>> region, Optional<Located<String>> prefix) {
        private static final Logs NONE = new Logs(Optional.empty(), Optional.empty(), Optional.empty());

        private static Logs of(Item options) {
            return new Logs(
                    options.text("awslogs-group"),
                    options.text("awslogs-region"),
                    options.text("awslogs-stream-prefix"));
        }
    }

    static ContainerPart of(Item item) {
        Located<String> nameless = new Located<>("", item.head());
        List<Port> ports = new ArrayList<>();
        for (Item port : item.items("portMappings")) {
            port.number("containerPort").ifPresent(number -> ports.add(Port.of(number, port)));
        }
        Optional<Item> logs = item.item("logConfiguration").filter(said -> said.isUsual("logDriver", "awslogs"));
        logs.ifPresent(said -> said.skip("logDriver"));
        return new ContainerPart(
                item,
                item.text("name").orElse(nameless),
                item.text("image").orElse(nameless),
                item.text("essential")
                        .filter(word -> word.value().equals("false"))
                        .isEmpty(),
                variables(item, "environment", "value"),
                variables(item, "secrets", "valueFrom"),
                List.copyOf(ports),
                HealthPart.of(item),
                logs.flatMap(said -> said.item("options")).map(Logs::of).orElse(Logs.NONE));
    }

    private static List<Variable> variables(Item item, String key, String value) {
        List<Variable> variables = new ArrayList<>();
        for (Item variable : item.items(key)) {
            // Half of one stays unread, and is told.
            if (variable.has("name") && variable.has(value)) {
                variable.text("name")
                        .ifPresent(name ->
                                variable.text(value).ifPresent(text -> variables.add(new Variable(name, text))));
            }
        }
        return List.copyOf(variables);
    }

    /** Whether it is the X-Ray daemon, by its image or, for a copy of it, by the port of its own. */
    public boolean isXray() {
        return image.value().contains("aws-xray-daemon")
                || (name.value().startsWith("xray")
                        && ports.size() == 1
                        && ports.get(0).udp()
                        && ports.get(0).number().value() == DAEMON_PORT);
    }

    /** Whether it is the AWS distribution of the OpenTelemetry collector. */
    public boolean isCollector() {
        return image.value().contains("aws-otel-collector");
    }

    /** The variable of a name, plain. */
    public Optional<Variable> variable(String wanted) {
        return environment.stream()
                .filter(variable -> variable.name().value().equals(wanted))
                .findFirst();
    }
}
