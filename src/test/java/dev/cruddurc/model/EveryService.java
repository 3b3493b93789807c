package dev.cruddurc.model;

import static dev.cruddurc.model.EveryId.CLUSTER;
import static dev.cruddurc.model.EveryId.LOAD_BALANCER;
import static dev.cruddurc.model.EveryId.LOG_GROUP;
import static dev.cruddurc.model.EveryId.NAMESPACE;
import static dev.cruddurc.model.EveryId.TAGS;
import static dev.cruddurc.model.EveryId.arnOf;
import static dev.cruddurc.model.EveryId.groupId;
import static dev.cruddurc.model.EveryId.inServices;
import static dev.cruddurc.model.EveryId.lower;
import static dev.cruddurc.model.EveryId.name;
import static dev.cruddurc.model.EveryId.none;
import static dev.cruddurc.model.EveryId.routeId;
import static dev.cruddurc.model.EveryId.serviceId;
import static dev.cruddurc.model.EveryId.subnetId;
import static dev.cruddurc.model.EveryId.targetId;
import static dev.cruddurc.model.EveryId.taskId;

import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A cluster, its services, and how they are scaled and traced. */
final class EveryService {
    private static final Value KEY =
            Value.text("arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555");
    private static final Id SCALING_TARGET = Id.of("scaling-target", "backend-flask");

    private final Consumer<Resource> resources;

    private EveryService(Consumer<Resource> resources) {
        this.resources = resources;
    }

    static void add(Consumer<Resource> resources) {
        EveryService part = new EveryService(resources);
        part.cluster();
        part.services();
        part.scaling();
        part.tracing();
    }

    private void cluster() {
        Id exec = Id.of("log-group", "exec");
        put(new LogGroup(inServices(exec), Value.text("/cruddur/prod/exec"), 30, Optional.of(KEY), TAGS));
        put(new LogGroup(inServices(LOG_GROUP), Value.text("/cruddur/prod/backend-flask"), 30, none(), TAGS));
        put(new Namespace(inServices(NAMESPACE), Value.text("cruddur-prod"), TAGS));
        put(new Cluster(
                inServices(CLUSTER),
                Value.text("cruddur-prod"),
                Cluster.Insights.ENHANCED,
                Optional.of(arnOf(NAMESPACE)),
                Optional.of(new Cluster.Sessions(name(exec), true, Optional.of(KEY))),
                TAGS));
        put(new Cluster(
                inServices(Id.of("cluster", "plain")),
                Value.text("plain"),
                Cluster.Insights.DISABLED,
                none(),
                Optional.empty(),
                TAGS));
        put(new Parameter(
                inServices(Id.of("parameter", "backend-flask", "PLAIN")),
                Value.text("/cruddur/prod/backend-flask/PLAIN"),
                Value.text("costs $5 of ${AWS::Region}, 100 %{x}, \"quoted\"\n"),
                TAGS));
    }

    private void services() {
        Container.Logs proxy = new Container.Logs(name(LOG_GROUP), "service-connect");
        put(new Service(
                inServices(serviceId("backend-flask")),
                Value.text("backend-flask"),
                name(CLUSTER),
                arnOf(taskId("backend-flask")),
                Optional.empty(),
                Optional.of(2),
                List.of(name(subnetId("public", 0)), name(subnetId("public", 1))),
                List.of(name(groupId("backend-flask"))),
                true,
                List.of(new Service.Target(arnOf(targetId("backend-flask")), "backend-flask", 4567)),
                Optional.of(150),
                Optional.of(new Service.Connect(
                        arnOf(NAMESPACE),
                        Optional.of(new Service.Offer("backend-flask", "backend-flask", 4567)),
                        proxy)),
                true,
                List.of(Id.of("rule", "api.cruddur.fun"), routeId("public", "ipv4")),
                TAGS));
        put(new Service(
                inServices(serviceId("frontend-react-js")),
                Value.text("frontend-react-js"),
                name(CLUSTER),
                arnOf(taskId("frontend-react-js")),
                Optional.of(1),
                Optional.empty(),
                List.of(name(subnetId("private", 0)), name(subnetId("private", 1))),
                List.of(name(groupId("frontend-react-js"))),
                false,
                List.of(),
                Optional.empty(),
                Optional.of(new Service.Connect(arnOf(NAMESPACE), Optional.empty(), proxy)),
                false,
                List.of(),
                List.of()));
        put(new Service(
                inServices(serviceId("guest")),
                Value.text("guest"),
                Value.text("cluster-of-others"),
                arnOf(taskId("frontend-react-js")),
                Optional.of(0),
                Optional.empty(),
                List.of(Value.text("subnet-0123456789abcdef0")),
                List.of(Value.text("sg-0123456789abcdef0")),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of()));
    }

    private void scaling() {
        Value service = name(serviceId("backend-flask"));
        put(new ScalingTarget(inServices(SCALING_TARGET), name(CLUSTER), service, 2, 10, TAGS));
        for (ScalingPolicy.Metric metric : ScalingPolicy.Metric.values()) {
            put(new ScalingPolicy(
                    inServices(Id.of("scaling-policy", "backend-flask", lower(metric))),
                    "backend-flask-" + lower(metric),
                    name(SCALING_TARGET),
                    name(CLUSTER),
                    service,
                    metric,
                    60,
                    metric == ScalingPolicy.Metric.REQUESTS
                            ? Optional.of(new ScalingPolicy.Requests(
                                    new Attribute(LOAD_BALANCER, Property.FULL_NAME),
                                    new Attribute(targetId("backend-flask"), Property.FULL_NAME)))
                            : Optional.empty()));
        }
    }

    private void tracing() {
        put(new SamplingRule(
                inServices(Id.of("sampling-rule", "backend-flask")),
                "cruddur-prod-backend",
                "0.1",
                5,
                9000,
                "backend-flask",
                TAGS));
        put(new TraceGroup(
                inServices(Id.of("trace-group")), "cruddur-prod", List.of("backend-flask", "frontend-react-js"), TAGS));
    }

    private void put(Resource resource) {
        resources.accept(resource);
    }
}
