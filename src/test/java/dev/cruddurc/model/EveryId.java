package dev.cruddurc.model;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ids and values that the parts of {@link EveryResource} share. */
final class EveryId {
    static final List<Tag> TAGS = List.of(
            new Tag("app", Value.text("cruddur")),
            new Tag("owner", Value.text("the cruddur team: a+b=c@d")),
            new Tag("region", Pseudo.REGION));
    static final Origin ORIGIN = Origin.of(Span.startOf("cruddur.yaml"), "every-resource");
    static final Id VPC = Id.of("vpc");
    static final Id ZONE = Id.of("zone", "cruddur.fun");
    static final Id CERTIFICATE = Id.of("certificate", "cruddur.fun");
    static final Id API_CERTIFICATE = Id.of("certificate", "api.cruddur.fun");
    static final Id REPOSITORY = Id.of("repository", "backend-flask");
    static final Id LOAD_BALANCER = Id.of("load-balancer");
    static final Id CLUSTER = Id.of("cluster");
    static final Id NAMESPACE = Id.of("namespace");
    static final Id LOG_GROUP = Id.of("log-group", "backend-flask");
    static final Id LOAD_BALANCER_GROUP = Id.of("security-group", "load-balancer");

    private EveryId() {}

    static Attribute name(Id id) {
        return new Attribute(id, Property.NAME);
    }

    static Attribute arnOf(Id id) {
        return new Attribute(id, Property.ARN);
    }

    static Identity inServices(Id id) {
        return new Identity(id, ORIGIN, Stage.SERVICES);
    }

    static Id subnetId(String tier, int at) {
        return Id.of("subnet", tier, "az" + (at + 1));
    }

    static Id routeId(String tier, String destination) {
        return Id.of("route", tier, destination);
    }

    static Id groupId(String service) {
        return Id.of("security-group", service);
    }

    static Id targetId(String service) {
        return Id.of("target-group", service);
    }

    static Id roleId(String service, String use) {
        return Id.of("role", service, use);
    }

    static Id taskId(String service) {
        return Id.of("task-definition", service);
    }

    static Id serviceId(String service) {
        return Id.of("service", service);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Value> none() {
        return Optional.empty();
    }

    static Value arn(String service, String resource) {
        return Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":" + service + ":"),
                Pseudo.REGION,
                Value.text(":"),
                Pseudo.ACCOUNT,
                Value.text(":" + resource));
    }

    static Statement statement(String sid, String action, Value resource) {
        return new Statement(sid, List.of(Value.text(action)), List.of(resource), "for the tests", false);
    }

    static int port(String service) {
        return service.equals("frontend-react-js") ? 3000 : 4567;
    }
}
