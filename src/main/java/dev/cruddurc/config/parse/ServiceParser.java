package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Architecture;
import dev.cruddurc.config.language.ServiceDefinition.Protocol;
import dev.cruddurc.config.language.ServiceDefinition.Scaling;
import dev.cruddurc.config.language.ServiceDefinition.Tracing;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service with all that it has. */
final class ServiceParser {
    private static final int MOST_TASKS = 5000;

    private ServiceParser() {}

    /** The services of the system, by name. */
    static List<ServiceDefinition> parse(Section system) {
        List<ServiceDefinition> services = new ArrayList<>();
        Section all = system.sectionOrEmpty("services");
        for (Node.Entry entry : all.byName()) {
            Optional<Section> service = all.named(entry);
            if (service.isPresent()) {
                services.add(service(service.get().within(entry.name()), entry));
            }
        }
        return services;
    }

    private static ServiceDefinition service(Section service, Node.Entry entry) {
        String name = entry.name();
        checkFree(entry, service.context());
        Set<String> containers = containers(service, name);
        Located<Protocol> protocol = service.choice("protocol", Protocol.HTTP);
        Located<Tracing> tracing = service.choice("tracing", Tracing.OFF);
        List<Variable> env = VariableParser.parse(service, "env");
        List<SecretReference> secrets = SecretParser.parse(service);
        VariableParser.checkDistinct(env, secrets, service.context());
        Optional<Scaling> scaling = ScalingParser.parse(service);
        ServiceDefinition definition = new ServiceDefinition(
                new Located<>(name, entry.key().span()),
                ImageParser.parse(service, service.context().app() + "/" + name),
                service.number("port", 1, 65_535),
                protocol,
                RouteParser.parse(service, containers),
                LoadBalancerParser.named(service),
                HealthParser.parse(service, protocol.value()),
                SizeParser.cpu(service).orElse(new Located<>(256, service.place())),
                SizeParser.memory(service).orElse(new Located<>(512, service.place())),
                SizeParser.memory(service, "containerMemory"),
                service.choice("architecture", Architecture.X86_64),
                count(service, scaling),
                env,
                secrets,
                VariableParser.parameters(service),
                PermissionParser.parse(service),
                UseParser.parse(service),
                service.flag("exec", false),
                tracing,
                ContainerParser.parse(service, name, containers),
                SidecarParser.parse(service, name, containers),
                service.number("ephemeral", 21, 200),
                scaling,
                VariableParser.tags(service),
                service.place());
        DependencyCheck.check(definition, service.context());
        return definition;
    }

    /** The system itself has a log group or a security group of some names. */
    private static void checkFree(Node.Entry entry, Context context) {
        String owner = switch (entry.name()) {
            case "exec-sessions" -> "the log of shell sessions";
            case "flow-logs" -> "the log of the network's traffic";
            case "load-balancer" -> "the load balancer";
            case "vpc-endpoints" -> "the endpoints of the network";
            default -> "";
        };
        if (!owner.isEmpty()) {
            context.add(Diagnostic.of(
                            Code.RESERVED_NAME, entry.key().span(), "a service cannot be called `" + entry.name() + "`")
                    .label("names what belongs to " + owner)
                    .help("call it otherwise"));
        }
    }

    /** One task where neither a count nor scaling is said. */
    private static Optional<Located<Integer>> count(Section service, Optional<Scaling> scaling) {
        Optional<Located<Integer>> count = service.number("count", 0, MOST_TASKS);
        return count.isPresent() || scaling.isPresent() ? count : Optional.of(new Located<>(1, service.place()));
    }

    /** The names of the task's containers that the file says. */
    private static Set<String> containers(Section service, String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        for (Node.Entry sidecar : service.sectionOrEmpty("sidecars").byName()) {
            names.add(sidecar.name());
        }
        return names;
    }
}
