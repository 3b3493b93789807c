package dev.cruddurc.adopt;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.TaskDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model as single facts, each under a name, so that two models can be told apart fact by fact. */
final class ModelFacts {
    private final Rendering rendering;
    private final Map<String, String> facts = new TreeMap<>();

    private ModelFacts(Deployment deployment) {
        this.rendering = new Rendering(deployment);
    }

    static Map<String, String> of(Deployment deployment) {
        ModelFacts made = new ModelFacts(deployment);
        made.put("system", "region", deployment.region());
        made.put("system", "name", deployment.naming().system());
        made.put("system", "state", deployment.state());
        deployment.resources().values().forEach(made::resource);
        return made.facts;
    }

    private void resource(Resource resource) {
        String of = resource.id().toString();
        if (resource instanceof TaskDefinition task) {
            put(of, "family", rendering.of(task.family()));
            put(of, "cpu", task.cpu());
            put(of, "memory", task.memory());
            put(of, "arm", task.arm());
            put(of, "ephemeral", task.ephemeral());
            put(of, "tags", tags(task.tags()));
            task.containers().forEach(container -> container(of + "/" + container.name(), container));
        } else if (resource instanceof Service service) {
            put(of, "name", rendering.of(service.name()));
            put(of, "cluster", rendering.of(service.cluster()));
            put(of, "count", service.count());
            put(of, "scaled-from", service.minimum());
            put(of, "exec", service.exec());
            put(of, "public-ip", service.publicIp());
            put(of, "subnets", rendering.of(service.subnets()));
            put(
                    of,
                    "targets",
                    service.targets().stream()
                            .map(target -> target.container() + ":" + target.port())
                            .toList());
            put(of, "grace", service.grace());
            put(of, "connect", service.connect().map(connect -> "offers " + connect.offers()));
        } else if (resource instanceof Role role && isOfTasks(role.id())) {
            put(of, "boundary", role.boundary().map(rendering::of));
            put(
                    of,
                    "managed",
                    rendering.of(role.policies()).stream()
                            .filter(arn -> !arn.endsWith(".example"))
                            .toList());
            role.statements().forEach(statement -> statement(of, statement));
        } else if (resource instanceof Policy policy && isOfTasks(policy.id())) {
            put(of, "is", "a policy of its own");
            String role = String.join("/", policy.id().path()) + "/role";
            policy.statements().forEach(statement -> statement(role, statement));
        } else if (resource instanceof SamplingRule rule) {
            put(of, "rule", rule.rate() + " " + rule.reservoir() + " " + rule.priority() + " " + rule.service());
        } else if (resource instanceof Repository repository) {
            put(of, "name", rendering.of(repository.name()));
            put(of, "immutable", repository.immutable());
            put(of, "key", repository.kmsKey().map(rendering::of));
        } else if (resource instanceof LogGroup group) {
            put(of, "is", rendering.of(group.name()));
        } else {
            put(of, "is", "there");
        }
    }

    private static boolean isOfTasks(Id id) {
        return id.path().size() > 1;
    }

    private void statement(String role, Statement statement) {
        put(role, "grant " + rendering.of(statement.actions()), rendering.of(statement.resources()));
    }

    private void container(String of, Container container) {
        put(of, "image", rendering.of(container.image()));
        put(of, "essential", container.essential());
        put(of, "entrypoint", rendering.of(container.entrypoint()));
        put(of, "command", rendering.of(container.command()));
        container.environment().forEach(one -> put(of, "env " + one.name(), rendering.of(one.value())));
        container.secrets().forEach(one -> put(of, "secret " + one.variable(), rendering.of(one.source())));
        put(of, "ports", container.ports());
        put(
                of,
                "health",
                container
                        .healthCheck()
                        .map(check -> rendering.of(check.command()) + " " + check.interval() + " " + check.timeout()
                                + " " + check.retries() + " " + check.start()));
        put(of, "logs", container.logs().map(logs -> rendering.of(logs.group()) + " " + logs.streamPrefix()));
        put(of, "user", container.user());
        put(of, "cpu", container.cpu());
        put(of, "memory", container.memory());
        put(of, "read-only", container.readOnlyRoot());
        put(of, "without capabilities", container.dropsCapabilities());
        put(of, "restarts", container.restarts());
        put(of, "init", container.init());
        put(of, "stop-timeout", container.stopTimeout());
        put(of, "depends-on", container.dependsOn());
    }

    private static List<String> tags(List<dev.cruddurc.model.Tag> tags) {
        return tags.stream().map(Object::toString).toList();
    }

    private void put(String of, String what, Object value) {
        facts.merge(of + " " + what, String.valueOf(value), (one, other) -> one + " + " + other);
    }
}
