package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Local.LocalService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Architecture;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The system on one machine, from the same file: what the services are, with what {@code local:} says over it. */
public final class DeriveTwin {
    private final LocalTexts texts;
    private final LocalSecrets secrets;
    private final Map<String, LocalService> overlays = new LinkedHashMap<>();
    private final Map<String, Twin.Member> members = new TreeMap<>();

    private DeriveTwin(SystemDefinition system) {
        this.texts = new LocalTexts(system);
        this.secrets = new LocalSecrets(system);
        system.local().services().forEach(service -> overlays.put(service.name().value(), service));
    }

    /** The twin of a system. */
    public static Twin of(SystemDefinition system) {
        DeriveTwin twin = new DeriveTwin(system);
        system.services().forEach(twin::service);
        system.local().services().stream()
                .filter(local -> local.image().isPresent())
                .forEach(twin::onlyLocal);
        LocalTracing.members(system).forEach(member -> twin.members.put(member.name(), member));
        return new Twin(
                system.app().value(),
                system.local().network().value(),
                List.copyOf(twin.members.values()),
                LocalDifferences.of(system));
    }

    private void service(ServiceDefinition service) {
        LocalTask task = LocalTask.of(service);
        String name = service.name().value();
        Optional<LocalService> overlay = Optional.ofNullable(overlays.get(name));
        Map<String, String> environment = environment(service.env());
        for (PlainParameter parameter : service.parameters()) {
            environment.put(parameter.name().value(), texts.text(parameter.value()));
        }
        LocalTracing.environment(service.tracing().value()).forEach(environment::putIfAbsent);
        overlay.ifPresent(local -> environment.putAll(environment(local.env())));
        ContainerSettings settings = service.container();
        List<String> command = overlay.map(local -> texts.texts(local.command()))
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> texts.texts(settings.command()));
        members.put(
                name,
                new Twin.Member(
                        name,
                        source(service, service.image(), overlay.flatMap(LocalService::dockerfile)),
                        task.aliases(name),
                        task.host(name),
                        texts.texts(settings.entrypoint()),
                        command,
                        variables(environment),
                        secrets.of(service, name, service.secrets(), environment),
                        task.ports(name, overlay.flatMap(LocalService::port)),
                        check(overlay.flatMap(LocalService::health).or(() -> Optional.of(service.health()))),
                        task.dependencies(name, settings),
                        overlay.map(local -> values(local.volumes())).orElse(List.of()),
                        Located.valueOf(overlay.flatMap(LocalService::user).or(settings::user)),
                        overlay.flatMap(LocalService::workingDirectory),
                        settings.readOnlyRoot().value(),
                        settings.dropCapabilities()));
        service.sidecars().forEach(sidecar -> sidecar(service, task, sidecar));
    }

    private void sidecar(ServiceDefinition service, LocalTask task, Sidecar sidecar) {
        String container = sidecar.name().value();
        String name = task.memberName(container);
        Map<String, String> environment = environment(sidecar.env());
        ContainerSettings settings = sidecar.container();
        members.put(
                name,
                new Twin.Member(
                        name,
                        source(service, sidecar.image(), Optional.empty()),
                        task.aliases(container),
                        task.host(container),
                        texts.texts(settings.entrypoint()),
                        texts.texts(settings.command()),
                        variables(environment),
                        secrets.of(service, container, sidecar.secrets(), environment),
                        task.ports(container, Optional.empty()),
                        check(sidecar.health()),
                        task.dependencies(container, settings),
                        List.of(),
                        Located.valueOf(settings.user()),
                        Optional.empty(),
                        settings.readOnlyRoot().value(),
                        settings.dropCapabilities()));
    }

    private void onlyLocal(LocalService local) {
        String name = local.name().value();
        members.put(
                name,
                new Twin.Member(
                        name,
                        new Twin.Image(local.image().orElseThrow().value()),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        texts.texts(local.command()),
                        variables(environment(local.env())),
                        List.of(),
                        ports(local.port()),
                        check(local.health()),
                        List.of(),
                        values(local.volumes()),
                        Located.valueOf(local.user()),
                        local.workingDirectory(),
                        false,
                        false));
    }

    private Twin.Source source(ServiceDefinition service, Image image, Optional<Located<String>> dockerfile) {
        if (image instanceof Image.Pulled pulled) {
            return new Twin.Image(pulled.reference().value());
        }
        Image.Built built = (Image.Built) image;
        boolean arm = service.architecture().value() == Architecture.ARM64;
        return new Twin.Build(
                built.context().value(),
                dockerfile.orElse(built.dockerfile()).value(),
                built.target(),
                variables(environment(built.args())),
                arm ? "linux/arm64" : "linux/amd64");
    }

    private Map<String, String> environment(List<Variable> variables) {
        Map<String, String> environment = new TreeMap<>();
        variables.forEach(variable -> environment.put(variable.name().value(), texts.text(variable.value())));
        return environment;
    }

    private static List<Twin.Variable> variables(Map<String, String> environment) {
        List<Twin.Variable> variables = new ArrayList<>();
        environment.forEach((name, value) -> variables.add(new Twin.Variable(name, value)));
        return variables;
    }

    private static List<Twin.Port> ports(Optional<Located<Integer>> port) {
        return port.map(number -> List.of(new Twin.Port(number.value(), Container.Transport.TCP)))
                .orElse(List.of());
    }

    private Optional<Twin.Check> check(Optional<Health> health) {
        return health.filter(given -> !given.command().isEmpty())
                .map(given -> new Twin.Check(
                        texts.texts(given.command()),
                        given.interval().value(),
                        given.timeout().value(),
                        given.retries().value(),
                        given.start().value()));
    }

    private static List<String> values(List<Located<String>> located) {
        return located.stream().map(Located::value).toList();
    }
}
