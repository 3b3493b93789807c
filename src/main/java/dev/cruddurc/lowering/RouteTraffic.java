package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A target group for every container that takes traffic, and a rule for every route to it. */
final class RouteTraffic implements Pass {
    /** Checks in a row until a target is healthy; the service's default of 5 makes every deployment wait longer. */
    private static final int HEALTHY_THRESHOLD = 3;
    /** Bounds of the unhealthy threshold: 2 to 10. */
    private static final int FEWEST_FAILURES = 2;
    /** A request that takes longer than a minute is cut; the service's default of 300 makes every deployment wait. */
    private static final int DEREGISTRATION_SECONDS = 60;

    @Override
    public void lower(Draft draft) {
        Set<String> targets = new TreeSet<>();
        Map<Id, Routing.Entry> rules = new HashMap<>();
        Map<Value, Map<Integer, Routing.Entry>> priorities = new HashMap<>();
        for (Routing.Entry entry : draft.routing().entries()) {
            if (targets.add(entry.service().name().value() + "/" + entry.container())) {
                draft.add(targetGroup(draft, entry));
            }
            RuleConditions conditions = RuleConditions.of(entry);
            Routing.Entry same = rules.putIfAbsent(conditions.id(), entry);
            if (same != null) {
                if (same.door().equals(entry.door())) {
                    twice(draft, same, entry);
                }
                continue;
            }
            int priority = conditions.priority();
            Map<Integer, Routing.Entry> taken = priorities.get(entry.door().listener());
            if (taken == null) {
                taken = new HashMap<>();
                priorities.put(entry.door().listener(), taken);
            }
            Routing.Entry rival = taken.putIfAbsent(priority, entry);
            if (rival != null) {
                collision(draft, rival, entry, priority); // and is counted all the same
            }
            draft.add(rule(draft, entry, conditions, priority));
        }
    }

    private ListenerRule rule(Draft draft, Routing.Entry entry, RuleConditions conditions, int priority) {
        ServiceDefinition service = entry.service();
        Origin origin = Origin.of(entry.span(), name());
        if (entry.route().host().isPresent()) {
            origin = origin.part("conditions", entry.route().host().get().span());
        }
        return new ListenerRule(
                draft.identity(conditions.id(), origin, draft.stage(service)),
                entry.door().listener(),
                priority,
                conditions.conditions(),
                Ids.arn(entry.door().targetGroup(service.name().value(), entry.container())),
                draft.tags());
    }

    private TargetGroup targetGroup(Draft draft, Routing.Entry entry) {
        ServiceDefinition service = entry.service();
        Health health = service.health();
        boolean grpc = service.protocol().value() == ServiceDefinition.Protocol.GRPC;
        Origin origin = Origin.of(service.span(), name())
                .part("port", entry.portPlace())
                .part("health", health.span())
                .parts(List.of(
                        new Origin.Part("protocol", service.protocol().span()),
                        new Origin.Part("health.path", health.path().span()),
                        new Origin.Part("health.codes", health.codes().span()),
                        new Origin.Part("health.interval", health.interval().span()),
                        new Origin.Part("health.timeout", health.timeout().span()),
                        new Origin.Part("health.retries", health.retries().span())));
        return new TargetGroup(
                draft.identity(
                        entry.door().targetGroup(service.name().value(), entry.container()),
                        origin,
                        draft.stage(service)),
                draft.placement().vpc(),
                entry.port(),
                protocol(service.protocol().value()),
                new TargetGroup.Health(
                        grpc && health.path().value().equals("/")
                                ? "/AWS.ALB/healthcheck"
                                : health.path().value(),
                        grpc && health.codes().value().equals("200")
                                ? "12"
                                : health.codes().value(),
                        health.interval().value(),
                        health.timeout().value(),
                        HEALTHY_THRESHOLD,
                        Math.max(FEWEST_FAILURES, health.retries().value())),
                DEREGISTRATION_SECONDS,
                draft.tags(service));
    }

    private static TargetGroup.Protocol protocol(ServiceDefinition.Protocol protocol) {
        return switch (protocol) {
            case HTTP -> TargetGroup.Protocol.HTTP1;
            case HTTP2 -> TargetGroup.Protocol.HTTP2;
            case GRPC -> TargetGroup.Protocol.GRPC;
        };
    }

    private static void twice(Draft draft, Routing.Entry first, Routing.Entry second) {
        String one = first.service().name().value();
        String other = second.service().name().value();
        String who = one.equals(other)
                ? "`" + one + "` has the same route twice"
                : "`" + one + "` and `" + other + "` have the same route";
        draft.diagnostics()
                .add(Diagnostic.of(Code.ROUTE_TWICE, second.span(), who)
                        .label("the second would never get a request")
                        .related(first.span(), "the first")
                        .help("give one of them another host or path"));
    }

    private static void collision(Draft draft, Routing.Entry first, Routing.Entry second, int priority) {
        boolean chosen = first.route().priority().isPresent()
                && second.route().priority().isPresent();
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.RULE_PRIORITY_COLLISION,
                                second.span(),
                                "two routes have the priority " + priority + ", which a listener takes only once")
                        .related(first.span(), "the other one")
                        .note(
                                chosen
                                        ? "both say it themselves"
                                        : "priorities come from a hash of the route, and these two meet")
                        .help("say another `priority:` at one of them"));
    }
}
