package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.ServiceFile;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Faults of services, alone and beside each other: F02, F19, F28, F34, F35. */
final class ServiceFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        for (ServiceFile service : project.services()) {
            if (!service.targets().isEmpty() && service.grace().isEmpty()) {
                findings.advice(
                        "F28",
                        service.name().span(),
                        "a load balancer checks " + Quoted.of(service.name().value())
                                + ", and new tasks have no `healthCheckGracePeriodSeconds`");
            }
            for (TaskFile task : project.tasks()) {
                if (service.family().filter(task.family().value()::equals).isPresent()) {
                    service.targets().forEach(target -> target(target, task, findings));
                }
            }
            for (ServiceFile other : project.services()) {
                pair(service, other, findings);
            }
        }
    }

    private static void target(ServiceFile.Target target, TaskFile task, Findings findings) {
        if (target.container().isEmpty()) {
            return;
        }
        Located<String> name = target.container().get();
        Optional<ContainerPart> container = task.containers().stream()
                .filter(one -> one.name().value().equals(name.value()))
                .findFirst();
        if (container.isEmpty()) {
            findings.error("F19", name.span(), "the task has no container " + Quoted.of(name.value()));
        } else if (target.port().isPresent()
                && container.get().ports().stream()
                        .noneMatch(port ->
                                port.number().value().equals(target.port().get().value()))) {
            findings.error(
                    "F02",
                    target.port().get().span(),
                    Quoted.of(name.value()) + " has no port "
                            + target.port().get().value());
        }
    }

    private static void pair(ServiceFile service, ServiceFile other, Findings findings) {
        String name = Quoted.of(other.name().value());
        if (service.cluster().isPresent()
                && other.cluster().isPresent()
                && !service.cluster().get().value().equals(other.cluster().get().value())) {
            findings.warning(
                    "F34",
                    service.cluster().get().span(),
                    "the cluster is " + Quoted.of(service.cluster().get().value()) + ", that of " + name + " is "
                            + Quoted.of(other.cluster().get().value()));
        }
        boolean subnets = areDisjoint(service.subnets(), other.subnets());
        boolean groups = areDisjoint(service.securityGroups(), other.securityGroups());
        if (subnets || groups) {
            Span place = (subnets ? service.subnets() : service.securityGroups())
                    .get(0)
                    .span();
            String what = subnets && groups ? "subnets and security groups" : subnets ? "subnets" : "security groups";
            findings.warning("F35", place, "there is none of the " + what + " that " + name + " has");
        }
    }

    private static boolean areDisjoint(List<Located<String>> one, List<Located<String>> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && Collections.disjoint(
                        one.stream().map(Located::value).collect(Collectors.toList()),
                        other.stream().map(Located::value).collect(Collectors.toList()));
    }
}
