package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition.Sampling;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.TraceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How much is traced of every traced service, and the group that shows the system's traces together. */
final class SampleTraces implements Pass {
    /** X-Ray takes names of 1 to 32 characters for rules and groups. */
    private static final int LONGEST_NAME = 32;

    @Override
    public void lower(Draft draft) {
        Set<String> traced = new TreeSet<>();
        List<Origin.Part> asking = new ArrayList<>();
        for (ServiceDefinition service : draft.system().services()) {
            if (service.tracing().value() != ServiceDefinition.Tracing.OFF) {
                String name = tracedName(service);
                traced.add(name);
                asking.add(new Origin.Part("tracing", service.tracing().span()));
                if (draft.system().tracing().sampling().isPresent()) {
                    rule(
                            draft,
                            service,
                            name,
                            draft.system().tracing().sampling().get());
                }
            }
        }
        if (!traced.isEmpty()) {
            draft.add(new TraceGroup(
                    draft.identity(
                            Ids.TRACE_GROUP,
                            Origin.of(draft.system().tracing().span(), name()).parts(asking),
                            Stage.SERVICES),
                    Naming.bounded(draft.naming().system(), LONGEST_NAME),
                    List.copyOf(traced),
                    draft.tags()));
        }
    }

    private void rule(Draft draft, ServiceDefinition service, String name, Sampling sampling) {
        draft.add(new SamplingRule(
                draft.identity(
                        Id.of("sampling-rule", service.name().value()),
                        Origin.of(sampling.span(), name())
                                .part("tracing", service.tracing().span()),
                        draft.stage(service)),
                Naming.bounded(draft.naming().system() + "-" + service.name().value(), LONGEST_NAME),
                sampling.rate(),
                sampling.reservoir(),
                sampling.priority(),
                name,
                draft.tags(service)));
    }

    /** The name that the application gives its traces: what OpenTelemetry is told, else the service's key. */
    private static String tracedName(ServiceDefinition service) {
        for (Variable variable : service.env()) {
            if (variable.name().value().equals("OTEL_SERVICE_NAME")
                    && variable.value().parts().size() == 1
                    && variable.value().parts().get(0) instanceof Template.Literal literal) {
                return literal.text();
            }
        }
        return service.name().value();
    }
}
