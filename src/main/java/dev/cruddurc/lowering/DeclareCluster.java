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
        boolean connected = system.services().stream()
                .anyMatch(service -> draft.connections().connects(service.name().value()));
        if (ours || connected) {
            draft.add(new Namespace(
                    draft.identity(Ids.NAMESPACE, system.cluster().span(), this),
                    Value.text(draft.naming().system()),
                    draft.tags()));
        }
        if (ours) {
            Optional<Span> exec = execAsked(system);
            exec.ifPresent(span -> draft.add(execLogGroup(draft, span)));
            Origin origin = Origin.of(system.cluster().span(), name())
                    .part("insights", system.cluster().insights().span());
            draft.add(new Cluster(
                    draft.identity(Ids.CLUSTER, origin, Stage.SERVICES),
                    Value.text(draft.naming().system()),
                    insights(system.cluster().insights().value()),
                    Optional.of(Ids.arn(Ids.NAMESPACE)),
                    exec.map(span -> Ids.name(Ids.EXEC_LOG_GROUP)),
                    draft.tags()));
        }
    }

    /** The cluster's name, ours or the user's. */
    static Value name(SystemDefinition system) {
        return system.cluster()
                .existing()
                .<Value>map(name -> Value.text(name.value()))
                .orElse(Ids.name(Ids.CLUSTER));
    }

    private LogGroup execLogGroup(Draft draft, Span span) {
        return new LogGroup(
                draft.identity(Ids.EXEC_LOG_GROUP, span, this),
                Value.text("/ecs-exec/" + draft.naming().system()),
                draft.system().logs().retention().value(),
                draft.system().logs().kmsKey().map(Located::value).map(Value::text),
                draft.tags());
    }

    private static Optional<Span> execAsked(SystemDefinition system) {
        return system.services().stream()
                .filter(service -> service.exec().value())
                .map(ServiceDefinition::exec)
                .map(Located::span)
                .findFirst();
    }

    private static Cluster.Insights insights(Insights insights) {
        return switch (insights) {
            case OFF -> Cluster.Insights.DISABLED;
            case ON -> Cluster.Insights.ENABLED;
            case ENHANCED -> Cluster.Insights.ENHANCED;
        };
    }
}
