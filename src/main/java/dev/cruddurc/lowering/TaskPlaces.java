package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of what a task definition says: of the task by the name of the attribute, of a container as {@code ATTRIBUTE.CONTAINER},
 * of a variable as {@code environment.CONTAINER.NAME} and {@code secrets.CONTAINER.NAME}.
 */
final class TaskPlaces {
    private final Draft draft;
    private final List<Origin.Part> parts = new ArrayList<>();

    private TaskPlaces(Draft draft) {
        this.draft = draft;
    }

    /** The origin of a service's task definition. */
    static Origin of(Draft draft, ServiceDefinition service, String pass) {
        TaskPlaces places = new TaskPlaces(draft);
        places.task(service);
        for (Sidecar sidecar : service.sidecars()) {
            places.sidecar(sidecar);
        }
        Optional<String> tracing = TracingSidecar.name(service.tracing().value());
        if (tracing.isPresent()) {
            Located<String> name =
                    new Located<>(tracing.get(), service.tracing().span());
            places.container(name, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return Origin.of(service.span(), pass).parts(places.parts);
    }

    private void task(ServiceDefinition service) {
        String name = service.name().value();
        add("cpu", service.cpu().span());
        add("memory", service.memory().span());
        add("arm", service.architecture().span());
        add("containers", service.image().span());
        addIfPresent("ephemeral", service.ephemeral());
        container(service.name(), service.port(), Optional.empty(), service.containerMemory());
        add("protocol." + name, service.protocol().span());
        add("init." + name, service.exec().span());
        image(name, service.image());
        for (PlainParameter parameter : service.parameters()) {
            add(
                    "secrets." + name + "." + parameter.name().value(),
                    parameter.name().span());
        }
        says(name, service.env(), service.secrets(), service.container());
        check(name, service.health());
    }

    private void sidecar(Sidecar sidecar) {
        String name = sidecar.name().value();
        container(sidecar.name(), sidecar.port(), sidecar.cpu(), sidecar.memory());
        image(name, sidecar.image());
        says(name, sidecar.env(), sidecar.secrets(), sidecar.container());
        if (sidecar.health().isPresent()) {
            check(name, sidecar.health().get());
        }
    }

    private void container(
            Located<String> name,
            Optional<Located<Integer>> port,
            Optional<Located<Integer>> cpu,
            Optional<Located<Integer>> memory) {
        String key = "." + name.value();
        add("container" + key, name.span());
        add("port" + key, Located.spanOf(port).orElse(name.span()));
        add("cpu" + key, Located.spanOf(cpu).orElse(name.span()));
        add("memory" + key, Located.spanOf(memory).orElse(name.span()));
    }

    private void image(String container, Image image) {
        add("image." + container, image.span());
        if (image instanceof Image.Built built) {
            add("image." + container, built.tag().span());
            add("image." + container, built.repository().span());
        }
    }

    private void says(String container, List<Variable> env, List<SecretReference> secrets, ContainerSettings settings) {
        for (Variable variable : env) {
            String name = "environment." + container + "." + variable.name().value();
            add(name, variable.name().span());
            refer(name, variable.value());
        }
        for (SecretReference secret : secrets) {
            add(
                    "secrets." + container + "." + secret.variable().value(),
                    secret.variable().span());
        }
        texts("command." + container, settings.command());
        texts("entrypoint." + container, settings.entrypoint());
        addIfPresent("user." + container, settings.user());
        addIfPresent("stopTimeout." + container, settings.stopTimeout());
        add("readOnlyRoot." + container, settings.readOnlyRoot().span());
        for (ContainerSettings.Dependency dependency : settings.dependsOn()) {
            add("dependsOn." + container, dependency.container().span());
        }
    }

    /** The container's own check; without a command there is none. */
    private void check(String container, Health health) {
        if (!health.command().isEmpty()) {
            String name = "healthCheck." + container;
            texts(name, health.command());
            add(name, health.interval().span());
            add(name, health.timeout().span());
            add(name, health.retries().span());
            add(name, health.start().span());
        }
    }

    private void texts(String name, List<Template> texts) {
        for (Template text : texts) {
            add(name, text.span());
            refer(name, text);
        }
    }

    /** What a text refers to is said elsewhere, and goes where the text goes. */
    private void refer(String name, Template text) {
        for (Template.Part part : text.parts()) {
            if (part instanceof Template.ServiceProperty property) {
                for (Span place : draft.references().places(property)) {
                    add(name, place);
                }
            }
        }
    }

    private void addIfPresent(String name, Optional<? extends Located<?>> value) {
        if (value.isPresent()) {
            add(name, value.get().span());
        }
    }

    private void add(String name, Span place) {
        parts.add(new Origin.Part(name, place));
    }
}
