package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.SamplingFile;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Sampling rules that match nothing, and names of traces that no rule can know: F19, F32. */
final class TracingFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        TreeSet<String> known = new TreeSet<>();
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.own()) {
                known.add(container.name().value());
                container
                        .variable("OTEL_SERVICE_NAME")
                        .ifPresent(told -> known.add(told.value().value()));
            }
        }
        boolean byName = false;
        for (SamplingFile sampling : project.samplings()) {
            Optional<Located<String>> service =
                    sampling.service().filter(name -> !name.value().equals("*"));
            byName |= service.isPresent();
            if (!known.isEmpty()
                    && service.filter(name -> !known.contains(name.value())).isPresent()) {
                findings.warning(
                        "F19",
                        service.get().span(),
                        "the rule is for " + Quoted.of(service.get().value()) + ", and nothing is called that");
            }
        }
        if (byName) {
            project.tasks().forEach(task -> task.own().forEach(one -> dynamic(one.environment(), findings)));
            for (ComposeFile compose : project.composes()) {
                for (ComposeService service : compose.services()) {
                    dynamic(service.environment(), findings);
                }
            }
        }
    }

    private static void dynamic(List<Variable> variables, Findings findings) {
        for (Variable variable : variables) {
            if (variable.name().value().equals("AWS_XRAY_URL")) {
                findings.warning(
                        "F32",
                        variable.name().span(),
                        "`AWS_XRAY_URL` names traces by the host, which the sampling rule does not know");
            }
        }
    }
}
