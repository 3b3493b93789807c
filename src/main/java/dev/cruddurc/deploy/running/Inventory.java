package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The services and secrets of a deployment under the names that they have in an account. */
public final class Inventory {
    private final Deployment deployment;
    private final Needs needs;

    /** The inventory of a deployment in an account. */
    public Inventory(Deployment deployment, String account) {
        this.deployment = deployment;
        this.needs = new Needs(deployment, account);
    }

    /** Its services, by name. */
    public Map<String, RunningService> services() {
        Map<String, RunningService> services = new TreeMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service service) {
                String name = text(service.name());
                services.put(name, running(name, service, task(service)));
            }
        }
        return services;
    }

    /** The ARNs of its services, by name. */
    public Map<String, String> arns(String region, String account) {
        Map<String, String> arns = new TreeMap<>();
        services()
                .forEach((name, service) -> arns.put(
                        name, "arn:aws:ecs:" + region + ":" + account + ":service/" + service.cluster() + "/" + name));
        return arns;
    }

    /** The secrets that its services read, by service and variable. */
    public List<NamedSecret> secrets() {
        List<NamedSecret> secrets = new ArrayList<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service service) {
                for (Container container : task(service).containers()) {
                    for (SecretReference secret : container.secrets()) {
                        secrets.add(new NamedSecret(text(service.name()), secret.variable(), text(secret.source())));
                    }
                }
            }
        }
        secrets.sort(Comparator.comparing(NamedSecret::label));
        return secrets.stream().distinct().toList();
    }

    /** The secret that a variable of a container is read from. */
    public Optional<NamedSecret> secret(String service, String container, String variable) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service found && text(found.name()).equals(service)) {
                return task(found).containers().stream()
                        .filter(candidate -> candidate.name().equals(container))
                        .flatMap(candidate -> candidate.secrets().stream())
                        .filter(secret -> secret.variable().equals(variable))
                        .findFirst()
                        .map(secret -> new NamedSecret(service, variable, text(secret.source())));
            }
        }
        return Optional.empty();
    }

    private RunningService running(String name, Service service, TaskDefinition task) {
        List<String> containers = new ArrayList<>();
        List<String> readOnly = new ArrayList<>();
        TreeSet<String> groups = new TreeSet<>();
        for (Container container : task.containers()) {
            containers.add(container.name());
            if (container.readOnlyRoot()) {
                readOnly.add(container.name());
            }
            container.logs().ifPresent(logs -> groups.add(text(logs.group())));
        }
        containers.sort(Comparator.comparing(container -> container.equals(name) ? 0 : 1));
        int count = service.count().or(service::minimum).orElse(1);
        return new RunningService(
                name,
                text(service.cluster()),
                containers,
                readOnly,
                List.copyOf(groups),
                service.exec(),
                service.exec() ? sessionKey(service) : Optional.empty(),
                Math.multiplyExact(count, task.cpu()));
    }

    private Optional<String> sessionKey(Service service) {
        return service.cluster() instanceof Value.Attribute attribute
                        && deployment.resource(attribute.resource()) instanceof Cluster cluster
                ? cluster.sessions().flatMap(Cluster.Sessions::key).map(this::text)
                : Optional.empty();
    }

    private TaskDefinition task(Service service) {
        if (service.taskDefinition() instanceof Value.Attribute attribute
                && deployment.resource(attribute.resource()) instanceof TaskDefinition task) {
            return task;
        }
        throw new IllegalStateException(
                "no task definition of " + service.identity().id());
    }

    /** A text, or the name of a cluster or log group that the deployment itself makes: both have names of their own. */
    private String text(Value value) {
        Optional<String> text = needs.text(value);
        if (text.isPresent()) {
            return text.get();
        }
        if (value instanceof Value.Attribute attribute) {
            Resource named = deployment.resource(attribute.resource());
            if (named instanceof LogGroup group) {
                return text(group.name());
            }
            if (named instanceof Cluster cluster) {
                return text(cluster.name());
            }
        }
        throw new IllegalStateException("a name that only the account knows: " + value);
    }
}
