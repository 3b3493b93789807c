package dev.cruddurc.proof.permission;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether each role allows what the system needs and nothing else, in the policies of one target. */
public final class Permissions {
    private final Side side;
    private final Deployment deployment;
    private final Function<Value, String> patterns;
    private final Granted granted;
    private final Needs needs;
    private final Map<ResourceKey, Role> roles = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Permissions(Side side, Collection<Fact> facts, Deployment deployment, Function<Value, String> patterns) {
        this.side = side;
        this.deployment = deployment;
        this.patterns = patterns;
        this.granted = new Granted(facts);
        this.needs = new Needs(deployment, patterns);
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Role role) {
                roles.put(key(role.id()), role);
            }
        }
    }

    /**
     * What is wrong with the roles of a target.
     *
     * @param facts what it says
     * @param patterns a value of the model in the same words
     */
    public static List<Finding> of(
            Side side, Collection<Fact> facts, Deployment deployment, Function<Value, String> patterns) {
        Permissions permissions = new Permissions(side, facts, deployment, patterns);
        permissions.roles.forEach(permissions::role);
        permissions.isolation();
        return List.copyOf(permissions.findings);
    }

    private void role(ResourceKey key, Role role) {
        granted.riddles(key).forEach(riddle -> find(key, role, "has a statement that is not understood: " + riddle));
        Language allowed = Language.of(granted.grants(key));
        Language needed = Language.of(needs.of(role.id()));
        allowed.without(needed)
                .ifPresent(word -> find(key, role, "allows " + shown(word) + ", which nothing in the file needs"));
        needed.without(allowed)
                .ifPresent(word -> find(key, role, "does not allow " + shown(word) + ", which is needed"));
        NavigableSet<String> attached = new TreeSet<>();
        role.policies().stream()
                .filter(policy -> !(policy instanceof Value.Attribute))
                .forEach(policy -> attached.add(patterns.apply(policy)));
        if (!granted.attached(key).equals(attached)) {
            find(key, role, "has the policies " + granted.attached(key) + " attached, and not " + attached);
        }
        NavigableSet<String> trusted = trusted(role.id());
        if (!granted.trusted(key).equals(trusted)) {
            find(key, role, "can be assumed by " + granted.trusted(key) + ", and not by " + trusted);
        }
    }

    /** Who uses a role has to be able to assume it. */
    private NavigableSet<String> trusted(Id role) {
        NavigableSet<String> trusted = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof TaskDefinition task && roles(task).contains(role)) {
                trusted.add("Service ecs-tasks.amazonaws.com");
            } else if (resource instanceof FlowLog log && log.role().resource().equals(role)) {
                trusted.add("Service vpc-flow-logs.amazonaws.com");
            }
        }
        return trusted;
    }

    /** No role of a task can read the secrets of another, unless the file itself permits that. */
    private void isolation() {
        List<TaskDefinition> tasks = deployment.resources().values().stream()
                .filter(TaskDefinition.class::isInstance)
                .map(TaskDefinition.class::cast)
                .toList();
        for (TaskDefinition owner : tasks) {
            for (Grant secret : needs.secrets(owner)) {
                tasks.stream()
                        .filter(task ->
                                !task.equals(owner) && !needs.secrets(task).contains(secret))
                        .forEach(task -> isolation(task, owner, secret));
            }
        }
    }

    private void isolation(TaskDefinition task, TaskDefinition owner, Grant secret) {
        Language reading = Reading.of(secret, deployment);
        for (Id id : roles(task)) {
            ResourceKey key = key(id);
            Role role = roles.get(key);
            if (role != null) {
                Language may = Language.of(Reading.inRegion(granted.grants(key), deployment));
                Language permitted = Language.of(Reading.inRegion(needs.permitted(role), deployment));
                may.meets(reading, permitted)
                        .ifPresent(word -> find(
                                key,
                                role,
                                "can read a secret of " + Naming.logicalId(owner.id()) + ": it allows " + shown(word)));
            }
        }
    }

    private static List<Id> roles(TaskDefinition task) {
        List<Id> roles = new ArrayList<>();
        for (Value role : List.of(task.executionRole(), task.taskRole())) {
            if (role instanceof Value.Attribute attribute) {
                roles.add(attribute.resource());
            }
        }
        return roles;
    }

    private void find(ResourceKey key, Role role, String what) {
        findings.add(new Finding(side, key, what, role.origin().span()));
    }

    private static String shown(Language.Word word) {
        return "`" + word.action() + "` on `" + word.resource() + "`";
    }

    private static ResourceKey key(Id role) {
        return new ResourceKey("AWS::IAM::Role", Naming.logicalId(role));
    }
}
