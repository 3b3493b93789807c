package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Architecture;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A task definition for every service: the application first, then its sidecars by name, then the tracing one. */
final class DefineTasks implements Pass {
    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            BuildArguments.check(draft, service);
            Value logGroup = Ids.name(Ids.logGroup(name));
            List<Container> containers = new ArrayList<>();
            containers.add(application(draft, service, logGroup));
            Optional<String> tracing = TracingSidecar.name(service.tracing().value());
            for (Sidecar sidecar : service.sidecars()) {
                containers.add(sidecar(draft, service, sidecar, logGroup));
                if (tracing.isPresent() && tracing.get().equals(sidecar.name().value())) {
                    nameTaken(draft, service, sidecar);
                }
            }
            Optional<Container> sidecar =
                    TracingSidecar.of(draft.system(), service.tracing().value(), logGroup);
            if (sidecar.isPresent()) {
                containers.add(sidecar.get());
            }
            draft.add(new TaskDefinition(
                    draft.identity(
                            Ids.taskDefinition(name), TaskPlaces.of(draft, service, name()), draft.stage(service)),
                    Value.text(draft.naming().family(name)),
                    service.cpu().value(),
                    service.memory().value(),
                    service.architecture().value() == Architecture.ARM64,
                    Ids.arn(Ids.executionRole(name)),
                    Ids.arn(Ids.taskRole(name)),
                    List.copyOf(containers),
                    Located.valueOf(service.ephemeral()),
                    draft.tags(service)));
        }
    }

    private static Container application(Draft draft, ServiceDefinition service, Value logGroup) {
        String name = service.name().value();
        List<Container.Port> ports =
                ports(service.port(), name, service.protocol().value());
        List<dev.cruddurc.model.SecretReference> secrets = Secrets.parameters(draft, service);
        secrets.addAll(secrets(draft, service, service.secrets()));
        secrets.sort((one, other) -> one.variable().compareTo(other.variable()));
        ContainerSettings settings = service.container();
        return container(
                draft,
                service,
                name,
                Images.reference(service.image(), draft.digests()),
                true,
                settings,
                service.env(),
                secrets,
                ports,
                health(draft, Optional.of(service.health())),
                logGroup,
                Optional.empty(),
                Located.valueOf(service.containerMemory()));
    }

    private static Container sidecar(Draft draft, ServiceDefinition service, Sidecar sidecar, Value logGroup) {
        String name = sidecar.name().value();
        List<Container.Port> ports = ports(sidecar.port(), name, ServiceDefinition.Protocol.HTTP);
        return container(
                draft,
                service,
                name,
                Images.reference(sidecar.image(), draft.digests()),
                sidecar.essential(),
                sidecar.container(),
                sidecar.env(),
                secrets(draft, service, sidecar.secrets()),
                ports,
                health(draft, sidecar.health()),
                logGroup,
                Located.valueOf(sidecar.cpu()),
                Located.valueOf(sidecar.memory()));
    }

    private static Container container(
            Draft draft,
            ServiceDefinition service,
            String name,
            Value image,
            boolean essential,
            ContainerSettings settings,
            List<Variable> environment,
            List<dev.cruddurc.model.SecretReference> secrets,
            List<Container.Port> ports,
            Optional<Container.HealthCheck> health,
            Value logGroup,
            Optional<Integer> cpu,
            Optional<Integer> memory) {
        References references = draft.references();
        List<Container.Variable> variables = new ArrayList<>();
        for (Variable variable : environment) {
            variables.add(new Container.Variable(variable.name().value(), references.value(variable.value())));
        }
        List<Container.Dependency> dependencies = new ArrayList<>();
        for (ContainerSettings.Dependency dependency : settings.dependsOn()) {
            dependencies.add(new Container.Dependency(
                    dependency.container().value(),
                    Container.Condition.valueOf(dependency.condition().name())));
        }
        return new Container(
                name,
                image,
                essential,
                references.values(settings.entrypoint()),
                references.values(settings.command()),
                List.copyOf(variables),
                List.copyOf(secrets),
                ports,
                health,
                Optional.of(new Container.Logs(logGroup, name)),
                Located.valueOf(settings.user()),
                cpu,
                memory,
                Optional.empty(),
                settings.readOnlyRoot().value(),
                settings.dropCapabilities(),
                false,
                service.exec().value() || settings.dropCapabilities(),
                Located.valueOf(settings.stopTimeout()),
                List.copyOf(dependencies));
    }

    private static List<dev.cruddurc.model.SecretReference> secrets(
            Draft draft, ServiceDefinition service, List<SecretReference> secrets) {
        List<dev.cruddurc.model.SecretReference> references = new ArrayList<>();
        for (SecretReference secret : secrets) {
            references.add(new dev.cruddurc.model.SecretReference(
                    secret.variable().value(), Secrets.source(draft, service, secret)));
        }
        return references;
    }

    private static List<Container.Port> ports(
            Optional<Located<Integer>> number, String name, ServiceDefinition.Protocol protocol) {
        if (number.isEmpty()) {
            return List.of();
        }
        String application = switch (protocol) {
            case HTTP -> "http";
            case HTTP2 -> "http2";
            case GRPC -> "grpc";
        };
        return List.of(
                new Container.Port(number.get().value(), Container.Transport.TCP, name, Optional.of(application)));
    }

    private static Optional<Container.HealthCheck> health(Draft draft, Optional<Health> health) {
        if (health.isEmpty() || health.get().command().isEmpty()) {
            return Optional.empty();
        }
        Health given = health.get();
        return Optional.of(new Container.HealthCheck(
                draft.references().values(given.command()),
                given.interval().value(),
                given.timeout().value(),
                given.retries().value(),
                given.start().value()));
    }

    private static void nameTaken(Draft draft, ServiceDefinition service, Sidecar sidecar) {
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.NAMES_COLLIDE,
                                sidecar.name().span(),
                                "the sidecar `" + sidecar.name().value() + "` has the name of the tracing container")
                        .related(service.tracing().span(), "tracing adds a container of that name")
                        .help("give the sidecar another name"));
    }
}
