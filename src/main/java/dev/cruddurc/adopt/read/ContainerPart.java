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
        Optional<Located<String>> logGroup,
        Optional<Located<String>> logRegion) {
    private static final int DAEMON_PORT = 2000;

    /** A port that it listens on. */
    public record Port(Located<Integer> number, boolean udp, Optional<String> application) {}

    static ContainerPart of(Item item) {
        Located<String> nameless = new Located<>("", item.head());
        List<Port> ports = new ArrayList<>();
        for (Item port : item.items("portMappings")) {
            // The host's port is the container's in this kind of network, and the name is the container's here.
            port.skip("hostPort", "name");
            boolean udp = port.text("protocol")
                    .filter(word -> word.value().equals("udp"))
                    .isPresent();
            Optional<String> application = port.text("appProtocol").map(Located::value);
            port.number("containerPort").ifPresent(number -> ports.add(new Port(number, udp, application)));
        }
        Optional<Item> logs = item.item("logConfiguration")
                .filter(said -> said.text("logDriver")
                        .filter(driver -> driver.value().equals("awslogs"))
                        .isPresent());
        Optional<Item> options = logs.flatMap(said -> said.item("options"));
        options.ifPresent(said -> said.skip("awslogs-stream-prefix"));
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
                options.flatMap(said -> said.text("awslogs-group")),
                options.flatMap(said -> said.text("awslogs-region")));
    }

    private static List<Variable> variables(Item item, String key, String value) {
        List<Variable> variables = new ArrayList<>();
        for (Item variable : item.items(key)) {
            Optional<Located<String>> name = variable.text("name");
            Optional<Located<String>> text = variable.text(value);
            if (name.isPresent() && text.isPresent()) {
                variables.add(new Variable(name.get(), text.get()));
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
