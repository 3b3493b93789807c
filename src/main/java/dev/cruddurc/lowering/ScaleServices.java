package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.ScalingPolicy;
import dev.cruddurc.model.ScalingPolicy.Metric;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Optional;

/** Bounds and targets for every service that is scaled. */
final class ScaleServices implements Pass {
    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            if (service.scaling().isPresent()) {
                scale(draft, service, service.scaling().get());
            }
        }
    }

    private void scale(Draft draft, ServiceDefinition service, ServiceDefinition.Scaling scaling) {
        String name = service.name().value();
        draft.add(new ScalingTarget(
                draft.identity(
                        target(name),
                        Origin.of(scaling.span(), name())
                                .part("min", scaling.min().span())
                                .part("max", scaling.max().span()),
                        draft.stage(service)),
                DeclareCluster.name(draft.system()),
                Ids.name(Ids.service(name)),
                scaling.min().value(),
                scaling.max().value(),
                draft.tags(service)));
        policy(draft, service, Metric.CPU, "cpu", scaling.cpu(), Optional.empty());
        policy(draft, service, Metric.MEMORY, "memory", scaling.memory(), Optional.empty());
        scaling.requests().ifPresent(requests -> byRequests(draft, service, requests));
    }

    private void byRequests(Draft draft, ServiceDefinition service, Located<Integer> requests) {
        List<Routing.Entry> routes = draft.routing().of(service.name().value());
        if (routes.isEmpty() || routes.get(0).door().isShared()) {
            draft.diagnostics()
                    .add(Diagnostic.of(
                                    Code.REQUESTS_NOT_COUNTED,
                                    requests.span(),
                                    "no load balancer of this file counts the requests of `"
                                            + service.name().value() + "`")
                            .help("scale on `cpu:` or `memory:`, or give the service a route"));
            return;
        }
        FrontDoor door = routes.get(0).door();
        Id group = door.targetGroup(service.name().value(), routes.get(0).container());
        policy(
                draft,
                service,
                Metric.REQUESTS,
                "requests",
                Optional.of(requests),
                Optional.of(new ScalingPolicy.Requests(
                        new Value.Attribute(door.id(), Value.Property.FULL_NAME),
                        new Value.Attribute(group, Value.Property.FULL_NAME))));
    }

    private void policy(
            Draft draft,
            ServiceDefinition service,
            Metric metric,
            String word,
            Optional<Located<Integer>> goal,
            Optional<ScalingPolicy.Requests> requests) {
        String name = service.name().value();
        goal.ifPresent(target -> draft.add(new ScalingPolicy(
                draft.identity(Id.of("scaling-policy", name, word), target.span(), service, this),
                draft.naming().family(name) + "-" + word,
                Ids.name(target(name)),
                DeclareCluster.name(draft.system()),
                Ids.name(Ids.service(name)),
                metric,
                target.value(),
                requests)));
    }

    private static Id target(String service) {
        return Id.of("scaling-target", service);
    }
}
