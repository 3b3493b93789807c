package dev.cruddurc.model;

import static dev.cruddurc.model.EveryId.LOG_GROUP;
import static dev.cruddurc.model.EveryId.REPOSITORY;
import static dev.cruddurc.model.EveryId.TAGS;
import static dev.cruddurc.model.EveryId.arn;
import static dev.cruddurc.model.EveryId.arnOf;
import static dev.cruddurc.model.EveryId.inServices;
import static dev.cruddurc.model.EveryId.name;
import static dev.cruddurc.model.EveryId.none;
import static dev.cruddurc.model.EveryId.roleId;
import static dev.cruddurc.model.EveryId.statement;
import static dev.cruddurc.model.EveryId.taskId;

import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Roles and what runs under them. */
final class EveryTask {
    private static final Id POLICY = Id.of("policy", "backend-flask", "task");

    private final Consumer<Resource> resources;

    private EveryTask(Consumer<Resource> resources) {
        this.resources = resources;
    }

    static void add(Consumer<Resource> resources) {
        EveryTask part = new EveryTask(resources);
        part.roles();
        part.tasks();
    }

    private void roles() {
        Value source = arn("ecs", "*");
        put(new Policy(
                inServices(POLICY),
                List.of(
                        statement("Trace", "xray:PutTraceSegments", Value.text("*")),
                        statement("Messages", "dynamodb:PutItem", arn("dynamodb", "table/cruddur-messages"))),
                TAGS));
        put(new Role(
                inServices(roleId("backend-flask", "task")),
                "ecs-tasks",
                Optional.of(source),
                List.of(),
                List.of(arnOf(POLICY)),
                Optional.of(Value.join(
                        Value.text("arn:"),
                        Pseudo.PARTITION,
                        Value.text(":iam::"),
                        Pseudo.ACCOUNT,
                        Value.text(":policy/edge"))),
                TAGS));
        put(new Role(
                inServices(roleId("frontend-react-js", "task")),
                "ecs-tasks",
                Optional.of(source),
                List.of(),
                List.of(),
                none(),
                List.of()));
        for (String service : List.of("backend-flask", "frontend-react-js")) {
            put(new Role(
                    inServices(roleId(service, "execution")),
                    "ecs-tasks",
                    Optional.of(source),
                    List.of(
                            statement("Pull", "ecr:BatchGetImage", arnOf(REPOSITORY)),
                            statement("Logs", "logs:PutLogEvents", new Attribute(LOG_GROUP, Property.STREAMS_ARN)),
                            statement(
                                    "Secrets", "ssm:GetParameters", arn("ssm", "parameter/cruddur/" + service + "/X"))),
                    List.of(),
                    none(),
                    TAGS));
        }
    }

    private void tasks() {
        Container.Logs logs = new Container.Logs(name(LOG_GROUP), "backend-flask");
        Container flask = new Container(
                "backend-flask",
                Value.join(
                        Pseudo.ACCOUNT,
                        Value.text(".dkr.ecr."),
                        Pseudo.REGION,
                        Value.text("."),
                        Pseudo.URL_SUFFIX,
                        Value.text("/cruddur/backend-flask:v1")),
                true,
                List.of(Value.text("python3")),
                List.of(Value.text("-m"), Value.text("flask"), Value.text("run --port $PORT")),
                List.of(
                        new Container.Variable("AWS_DEFAULT_REGION", Pseudo.REGION),
                        new Container.Variable(
                                "GREETING", Value.join(Value.text("hi ${AWS::Region} "), Pseudo.ACCOUNT)),
                        new Container.Variable("TEXT", Value.text("${AWS::StackName} %{if} $${x} $"))),
                List.of(new SecretReference("CONNECTION_URL", arn("ssm", "parameter/cruddur/backend-flask/X"))),
                List.of(new Container.Port(4567, Container.Transport.TCP, "backend-flask", Optional.of("http"))),
                Optional.of(new Container.HealthCheck(
                        List.of(Value.text("CMD-SHELL"), Value.text("curl -f http://localhost:4567 || exit 1")),
                        30,
                        5,
                        3,
                        60)),
                Optional.of(logs),
                Optional.empty(),
                Optional.of(192),
                Optional.of(768),
                Optional.of(512),
                true,
                false,
                false,
                true,
                Optional.of(60),
                List.of(new Container.Dependency("xray", Container.Condition.START)));
        Container sidecar = new Container(
                "xray",
                Value.text("public.ecr.aws/xray/aws-xray-daemon:3.3.14"),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Container.Port(2000, Container.Transport.UDP, "xray", Optional.empty())),
                Optional.empty(),
                Optional.of(new Container.Logs(name(LOG_GROUP), "xray")),
                Optional.of("1337"),
                Optional.of(32),
                Optional.of(256),
                Optional.empty(),
                true,
                false,
                true,
                false,
                Optional.empty(),
                List.of());
        put(task("backend-flask", false, List.of(flask, sidecar), Optional.of(40)));
        Container web = new Container(
                "frontend-react-js",
                Value.text("public.ecr.aws/nginx/nginx:1.27"),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Container.Port(3000, Container.Transport.TCP, "frontend-react-js", Optional.empty())),
                Optional.empty(),
                Optional.of(logs),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of());
        put(task("frontend-react-js", true, List.of(web), Optional.empty()));
    }

    private static TaskDefinition task(
            String service, boolean arm, List<Container> containers, Optional<Integer> ephemeral) {
        return new TaskDefinition(
                inServices(taskId(service)),
                Value.text("cruddur-prod-" + service),
                512,
                1024,
                arm,
                arnOf(roleId(service, "execution")),
                arnOf(roleId(service, "task")),
                containers,
                ephemeral,
                TAGS);
    }

    private void put(Resource resource) {
        resources.accept(resource);
    }
}
