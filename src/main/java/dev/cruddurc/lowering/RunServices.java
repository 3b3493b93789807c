package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ECS service that keeps each service's tasks running. */
final class RunServices implements Pass {
    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            boolean scaled = service.scaling().isPresent();
            List<Routing.Entry> routes = draft.routing().of(name);
            draft.add(new Service(
                    draft.identity(Ids.service(name), origin(service, routes), draft.stage(service)),
                    Value.text(name),
                    DeclareCluster.name(draft.system()),
                    Ids.arn(Ids.taskDefinition(name)),
                    scaled
                            ? Optional.empty()
                            : Optional.of(Located.valueOf(service.count()).orElse(1)),
                    scaled ? Optional.of(service.scaling().get().min().value()) : Optional.empty(),
                    draft.placement().taskSubnets(),
                    List.of(Ids.name(Ids.securityGroup(name))),
                    draft.placement().publicTasks(),
                    targets(name, routes),
                    routes.isEmpty() ? Optional.empty() : Optional.of(grace(service.health())),
                    connect(draft, service),
                    service.exec().value(),
                    before(draft, service, routes),
                    draft.tags(service)));
        }
        StartOrder.check(draft);
    }

    private Origin origin(ServiceDefinition service, List<Routing.Entry> routes) {
        List<Origin.Part> parts = new ArrayList<>();
        parts.add(new Origin.Part("count", Located.spanOf(service.count()).orElse(service.span())));
        parts.add(new Origin.Part("exec", service.exec().span()));
        if (service.port().isPresent()) {
            parts.add(new Origin.Part("port", service.port().get().span()));
        }
        for (Routing.Entry route : routes) {
            parts.add(new Origin.Part("targets", route.span()));
        }
        if (!routes.isEmpty()) {
            parts.add(new Origin.Part("grace", service.health().start().span()));
            parts.add(new Origin.Part("grace", service.health().interval().span()));
            parts.add(new Origin.Part("grace", service.health().retries().span()));
        }
        if (service.scaling().isPresent()) {
            parts.add(new Origin.Part("count", service.scaling().get().min().span()));
        }
        for (Use use : service.uses()) {
            parts.add(new Origin.Part("uses", use.span()));
        }
        return Origin.of(service.span(), name()).parts(parts);
    }

    private static List<Service.Target> targets(String name, List<Routing.Entry> routes) {
        Map<String, Service.Target> targets = new LinkedHashMap<>();
        for (Routing.Entry route : routes) {
            targets.put(
                    route.container() + ":" + route.port(),
                    new Service.Target(
                            Ids.arn(route.door().targetGroup(name, route.container())),
                            route.container(),
                            route.port()));
        }
        return List.copyOf(targets.values());
    }

    /** As long as the container's own checks may take until they would give up on a new task. */
    private static int grace(Health health) {
        return health.start().value()
                + health.interval().value() * health.retries().value();
    }

    private static Optional<Service.Connect> connect(Draft draft, ServiceDefinition service) {
        String name = service.name().value();
        if (!draft.connections().connects(name)) {
            return Optional.empty();
        }
        Optional<Service.Offer> offer = draft.connections().isUsed(name)
                ? service.port().map(port -> new Service.Offer(name, name, port.value()))
                : Optional.empty();
        return Optional.of(new Service.Connect(
                Ids.arn(Ids.NAMESPACE), offer, new Container.Logs(Ids.name(Ids.logGroup(name)), "service-connect")));
    }

    /**
     * What must be there first although nothing refers to it: a target group hangs on a load balancer by the first rule to it, a task
     * pulls its image and calls what it uses through rules of groups, routes and endpoints, its variables come from parameters, and a
     * called service must be known.
     */
    private static List<Id> before(Draft draft, ServiceDefinition service, List<Routing.Entry> routes) {
        String name = service.name().value();
        Set<Id> before = new TreeSet<>(draft.placement().taskWays());
        before.addAll(OpenWays.rules(draft, service));
        before.addAll(DeclareEndpoints.needed(draft, service));
        before.addAll(DeclareParameters.ids(service));
        Set<String> attached = new TreeSet<>();
        for (Routing.Entry route : routes) {
            if (attached.add(route.container())) {
                before.add(RuleConditions.of(route).id());
            }
        }
        for (String target : draft.connections().before(name)) {
            before.add(Ids.service(target));
        }
        return new ArrayList<>(before);
    }
}
