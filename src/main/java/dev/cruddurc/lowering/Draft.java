package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Identity;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Scanner;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A deployment in the making: the facts that all passes share, and the resources found so far. */
final class Draft {
    private final SystemDefinition system;
    private final Diagnostics diagnostics;
    private final Naming naming;
    private final Routing routing;
    private final Connections connections;
    private final Placement placement;
    private final Map<String, String> digests;
    private final Spread spread;
    private final Map<String, ServiceDefinition> services = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, List<Tag>> tags = new HashMap<>();
    private final Map<String, Resource> resources = new TreeMap<>();

    Draft(SystemDefinition system, Diagnostics diagnostics) {
        this(system, diagnostics, new TreeMap<>());
    }

    Draft(SystemDefinition system, Diagnostics diagnostics, Map<String, String> digests) {
        this.digests = digests;
        this.system = system;
        this.diagnostics = diagnostics;
        this.naming = new Naming(system.app().value(), system.environment());
        this.routing = Routing.of(system, diagnostics);
        this.connections = Connections.of(system);
        this.placement = Placement.of(system, diagnostics);
        this.spread = Spread.of(system);
        for (ServiceDefinition service : system.services()) {
            services.put(service.name().value(), service);
            stages.put(service.name().value(), spread.stage(service.name().value()));
        }
    }

    SystemDefinition system() {
        return system;
    }

    /** The service of a name. */
    Optional<ServiceDefinition> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Naming naming() {
        return naming;
    }

    Routing routing() {
        return routing;
    }

    Connections connections() {
        return connections;
    }

    Placement placement() {
        return placement;
    }

    /** The digests of pushed images, by {@code repository:tag}. */
    Map<String, String> digests() {
        return digests;
    }

    Spread spread() {
        return spread;
    }

    References references() {
        return new References(this);
    }

    /** Adds a resource. An id that is taken stands for the same thing asked for twice, and is a defect of the passes. */
    void add(Resource resource) {
        if (resources.put(resource.id().toString(), resource) != null) {
            throw new IllegalStateException("made twice: " + resource.id());
        }
    }

    /** An identity in the services stage. */
    Identity identity(Id id, Span span, Pass pass) {
        return identity(id, Origin.of(span, pass.name()), Stage.SERVICES);
    }

    /** An identity in the stage of a service. */
    Identity identity(Id id, Span span, ServiceDefinition service, Pass pass) {
        return identity(id, Origin.of(span, pass.name()), stage(service));
    }

    /** The stage of what a service has for itself. */
    Stage stage(ServiceDefinition service) {
        return stage(service.name().value());
    }

    /** The stage of what the service of a name has for itself. */
    Stage stage(String service) {
        return stages.getOrDefault(service, Stage.SERVICES);
    }

    /**
     * The stage of a service's security group: where services call each other, rules of the one name the group of the other, so
     * that these groups come before all services.
     */
    Stage groupStage(ServiceDefinition service) {
        return connections.connects(service.name().value()) ? Stage.SERVICES : stage(service);
    }

    /** An identity in any stage. */
    Identity identity(Id id, Origin origin, Stage stage) {
        return new Identity(id, origin, stage);
    }

    /** The tags of what belongs to the system as a whole. */
    List<Tag> tags() {
        return tags("", List.of());
    }

    /** The tags of what belongs to a service. */
    List<Tag> tags(ServiceDefinition service) {
        return tags(service.name().value(), service.tags());
    }

    /** One list for all resources of a service, so that backends can spell it once. */
    private List<Tag> tags(String service, List<dev.cruddurc.config.language.Tag> own) {
        List<Tag> known = tags.get(service);
        if (known == null) {
            Optional<String> name = service.isEmpty() ? Optional.empty() : Optional.of(service);
            known = tags(system.tags(), name, own, system.environment());
            tags.put(service, known);
        }
        return known;
    }

    /** The tags of what all environments share. */
    List<Tag> foundationTags() {
        return tags(system.foundationTags(), Optional.empty(), List.of(), Optional.empty());
    }

    private List<Tag> tags(
            List<dev.cruddurc.config.language.Tag> common,
            Optional<String> service,
            List<dev.cruddurc.config.language.Tag> own,
            Optional<String> environment) {
        Map<String, Tag> tags = new TreeMap<>();
        for (List<dev.cruddurc.config.language.Tag> given : List.of(common, own)) {
            for (dev.cruddurc.config.language.Tag tag : given) {
                put(
                        tags,
                        tag.key().value(),
                        tag.value().value(),
                        Optional.of(tag.key().span()));
            }
        }
        put(tags, "cruddurc:app", system.app().value(), Optional.empty());
        if (environment.isPresent()) {
            put(tags, "cruddurc:environment", environment.get(), Optional.empty());
        }
        if (service.isPresent()) {
            put(tags, "cruddurc:service", service.get(), Optional.empty());
        }
        return List.copyOf(tags.values());
    }

    private static void put(Map<String, Tag> tags, String key, String value, Optional<Span> place) {
        tags.put(key, new Tag(key, Value.text(value), place));
    }

    private static Deployment.StateBackend state(SystemDefinition.StateBackend said) {
        return new Deployment.StateBackend(said.bucket(), said.prefix(), said.region(), said.lockfile());
    }

    private List<Scanner> suppressions() {
        List<Scanner> scanners = new ArrayList<>();
        for (Located<SystemDefinition.Scanner> scanner : system.review().suppressions()) {
            scanners.add(Scanner.valueOf(scanner.value().name()));
        }
        return scanners;
    }

    Deployment deployment() {
        Map<Id, Resource> byId = new LinkedHashMap<>();
        Set<Stage> used = new HashSet<>();
        for (Resource resource : resources.values()) {
            byId.put(resource.id(), resource);
            used.add(resource.stage());
        }
        List<Stage> stages = Stage.all(spread.stacks());
        stages.retainAll(used);
        Optional<SystemDefinition.StateBackend> backend = system.deploy().terraform();
        Optional<Deployment.StateBackend> state =
                backend.isPresent() ? Optional.of(state(backend.get())) : Optional.empty();
        return new Deployment(
                naming,
                system.region().value(),
                Located.valueOf(system.account()),
                stages,
                spread.stacks(),
                byId,
                state,
                Located.valueOf(system.deploy().bucket()),
                suppressions());
    }
}
