package dev.cruddurc.proof.permission;

import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each role has to allow, from what the model declares and not from the grants that were made of it: images, logs, secrets, shells,
 * traces and flow logs. Only what no other resource of the model knows is taken from its statements: what the file itself permits, and
 * the keys that its secrets are encrypted with.
 */
final class Needs {
    private static final String ANYTHING = "*";
    private static final Pattern IMAGE = Pattern.compile("([^./]+)\\.dkr\\.ecr\\.([^./]+)\\.[^/]+/([^:@]+).*");
    private static final Pattern SECRET = Pattern.compile("((?:[^:]*:){6}[^:]*).*");
    /** Where X-Ray's daemon listens, and what takes its place: AWS X-Ray developer guide, "The X-Ray daemon". */
    private static final int DAEMON_PORT = 2000;

    private final Deployment deployment;
    private final Function<Value, String> patterns;
    private final Map<Id, List<Grant>> needs = new LinkedHashMap<>();

    /**
     * The needs of a deployment.
     *
     * @param patterns a value as a pattern in common words
     */
    Needs(Deployment deployment, Function<Value, String> patterns) {
        this.deployment = deployment;
        this.patterns = patterns;
        deployment.resources().values().forEach(this::resource);
    }

    /** What a role has to allow; nothing where nobody uses it. */
    List<Grant> of(Id role) {
        return needs.getOrDefault(role, List.of());
    }

    /** The secrets of a task, as they are read. */
    List<Grant> secrets(TaskDefinition task) {
        List<Grant> out = new ArrayList<>();
        for (Container container : task.containers()) {
            container.secrets().forEach(secret -> out.add(secret(patterns.apply(secret.source()))));
        }
        return out;
    }

    /** What the file itself permits a role. */
    List<Grant> permitted(Role role) {
        return statements(role).stream()
                .filter(statement -> statement.sid().matches("Permission\\d+"))
                .map(this::grant)
                .toList();
    }

    private void resource(Resource resource) {
        if (resource instanceof TaskDefinition task) {
            task(task);
        } else if (resource instanceof Service service && service.exec()) {
            attribute(service.taskDefinition())
                    .map(deployment::resource)
                    .ifPresent(task -> shells(((TaskDefinition) task).taskRole()));
        } else if (resource instanceof FlowLog log) {
            need(log.role(), Grant.of("logs:DescribeLogGroups", ANYTHING));
            need(log.role(), write(streams(log.logGroup()), true));
        }
    }

    private void task(TaskDefinition task) {
        Value agent = task.executionRole();
        secrets(task).forEach(secret -> need(agent, secret));
        for (Container container : task.containers()) {
            image(agent, patterns.apply(container.image()));
            container.logs().ifPresent(logs -> need(agent, write(streams(logs.group()), false)));
            if (container.ports().stream().anyMatch(Needs::isTracing)) {
                List.of(
                                "xray:GetSamplingRules",
                                "xray:GetSamplingStatisticSummaries",
                                "xray:GetSamplingTargets",
                                "xray:PutTelemetryRecords",
                                "xray:PutTraceSegments")
                        .forEach(action -> need(task.taskRole(), Grant.of(action, ANYTHING)));
            }
        }
        attribute(agent).map(deployment::resource).ifPresent(role -> keys(agent, (Role) role, task));
        attribute(task.taskRole())
                .map(deployment::resource)
                .ifPresent(role -> permitted((Role) role).forEach(permitted -> need(task.taskRole(), permitted)));
    }

    private static boolean isTracing(Container.Port port) {
        return port.number() == DAEMON_PORT && port.transport() == Container.Transport.UDP;
    }

    /** Where a secret lies says how it is read. */
    private static Grant secret(String source) {
        Matcher arn = SECRET.matcher(source);
        return source.contains(":secretsmanager:") && arn.matches()
                ? Grant.of("secretsmanager:GetSecretValue", arn.group(1))
                : Grant.of("ssm:GetParameters", source);
    }

    private void image(Value agent, String image) {
        Matcher own = IMAGE.matcher(image);
        if (own.matches()) {
            String repository =
                    "arn:<partition>:ecr:" + own.group(2) + ":" + own.group(1) + ":repository/" + own.group(3);
            need(agent, Grant.of("ecr:GetAuthorizationToken", ANYTHING));
            List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
                    .forEach(action -> need(agent, Grant.of(action, repository)));
        }
    }

    private void shells(Value role) {
        List.of(
                        "ssmmessages:CreateControlChannel",
                        "ssmmessages:CreateDataChannel",
                        "ssmmessages:OpenControlChannel",
                        "ssmmessages:OpenDataChannel")
                .forEach(action -> need(role, Grant.of(action, ANYTHING)));
        deployment.resources().values().stream()
                .filter(Cluster.class::isInstance)
                .flatMap(cluster -> ((Cluster) cluster).sessions().stream())
                .forEach(sessions -> {
                    need(role, Grant.of("logs:DescribeLogGroups", ANYTHING));
                    need(role, write(streams(sessions.logGroup()), true));
                    sessions.key().ifPresent(key -> need(role, Grant.of("kms:Decrypt", patterns.apply(key))));
                });
    }

    private void keys(Value agent, Role role, TaskDefinition task) {
        if (secrets(task).isEmpty()) {
            return;
        }
        for (Statement statement : statements(role)) {
            if (statement.sid().equals("DecryptSecrets")) {
                statement.resources().forEach(key -> need(agent, Grant.of("kms:Decrypt", patterns.apply(key))));
            }
        }
    }

    private List<Statement> statements(Role role) {
        List<Statement> all = new ArrayList<>(role.statements());
        for (Value attached : role.policies()) {
            attribute(attached)
                    .map(deployment::resource)
                    .ifPresent(policy -> all.addAll(((Policy) policy).statements()));
        }
        return all;
    }

    private Grant grant(Statement statement) {
        TreeSet<String> actions = new TreeSet<>();
        TreeSet<String> resources = new TreeSet<>();
        statement.actions().forEach(action -> actions.add(patterns.apply(action)));
        statement.resources().forEach(resource -> resources.add(patterns.apply(resource)));
        return new Grant(actions, resources);
    }

    private static Grant write(String streams, boolean looksUp) {
        TreeSet<String> actions = new TreeSet<>(List.of("logs:CreateLogStream", "logs:PutLogEvents"));
        if (looksUp) {
            actions.add("logs:DescribeLogStreams");
        }
        TreeSet<String> resources = new TreeSet<>(List.of(streams));
        return new Grant(actions, resources);
    }

    private String streams(Value group) {
        Value.Attribute named = (Value.Attribute) group;
        return patterns.apply(new Value.Attribute(named.resource(), Value.Property.STREAMS_ARN));
    }

    private void need(Value role, Grant grant) {
        attribute(role)
                .ifPresent(id ->
                        needs.computeIfAbsent(id, first -> new ArrayList<>()).add(grant));
    }

    private static Optional<Id> attribute(Value value) {
        return value instanceof Value.Attribute attribute ? Optional.of(attribute.resource()) : Optional.empty();
    }
}
