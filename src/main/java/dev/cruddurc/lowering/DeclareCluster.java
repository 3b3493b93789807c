package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Cluster.Insights;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Namespace;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.Optional;

/**
 * The cluster, the namespace in which its services find each other, and the log of shell sessions where any service allows them. An
 * existing cluster keeps its own settings; a namespace of ours is then made only where a service calls another.
 */
final class DeclareCluster implements Pass {
    @Override
    public void lower(Draft draft) {
        SystemDefinition system = draft.system();
        boolean ours = system.cluster().existing().isEmpty();
        if (ours || connects(draft)) {
            draft.add(new Namespace(
                    draft.identity(Ids.NAMESPACE, system.cluster().span(), this),
                    Value.text(draft.naming().system()),
                    draft.tags()));
        }
        if (ours) {
            Optional<Span> exec = execAsked(system);
            if (exec.isPresent()) {
                draft.add(execLogGroup(draft, exec.get()));
            }
            Origin origin = Origin.of(system.cluster().span(), name())
                    .part("insights", system.cluster().insights().span());
            if (exec.isPresent()) {
                origin = origin.part("sessions", sessionsSpan(system, exec.get()));
            }
            draft.add(new Cluster(
                    draft.identity(Ids.CLUSTER, origin, Stage.SERVICES),
                    Value.text(draft.naming().system()),
                    insights(system.cluster().insights().value()),
                    Optional.of(Ids.arn(Ids.NAMESPACE)),
                    exec.isPresent() ? Optional.of(sessions(system)) : Optional.empty(),
                    draft.tags()));
        }
    }

    /** The cluster's name, ours or the user's. */
    static Value name(SystemDefinition system) {
        Optional<Located<String>> existing = system.cluster().existing();
        return existing.isPresent() ? Value.text(existing.get().value()) : Ids.name(Ids.CLUSTER);
    }

    private static boolean connects(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            if (draft.connections().connects(service.name().value())) {
                return true;
            }
        }
        return false;
    }

    /** Recorded in a group of their own, which has the key of all log groups. */
    private static Cluster.Sessions sessions(SystemDefinition system) {
        return new Cluster.Sessions(
                Ids.name(Ids.EXEC_LOG_GROUP),
                system.logs().kmsKey().isPresent(),
                Value.text(Located.valueOf(system.cluster().sessionKey())));
    }

    private static Span sessionsSpan(SystemDefinition system, Span exec) {
        Optional<Located<String>> key = system.cluster().sessionKey();
        return key.isPresent() ? key.get().span() : exec;
    }

    private LogGroup execLogGroup(Draft draft, Span span) {
        return new LogGroup(
                draft.identity(Ids.EXEC_LOG_GROUP, span, this),
                Value.text("/ecs-exec/" + draft.naming().system()),
                draft.system().logs().retention().value(),
                Value.text(Located.valueOf(draft.system().logs().kmsKey())),
                draft.tags());
    }

    private static Optional<Span> execAsked(SystemDefinition system) {
        for (ServiceDefinition service : system.services()) {
            if (service.exec().value()) {
                return Optional.of(service.exec().span());
            }
        }
        return Optional.empty();
    }

    private static Cluster.Insights insights(Insights insights) {
        return switch (insights) {
            case OFF -> Cluster.Insights.DISABLED;
            case ON -> Cluster.Insights.ENABLED;
            case ENHANCED -> Cluster.Insights.ENHANCED;
        };
    }
}
