package dev.cruddurc.lowering;

import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;

/** The ids of all resources but those of load balancers ({@link FrontDoor}), in one place, so that two passes that mean the same thing say the same. */
final class Ids {
    static final Id VPC = Id.of("vpc");
    static final Id INTERNET_GATEWAY = Id.of("internet-gateway");
    static final Id GATEWAY_ATTACHMENT = Id.of("gateway-attachment");
    static final Id CLUSTER = Id.of("cluster");
    static final Id NAMESPACE = Id.of("namespace");
    static final Id EXEC_LOG_GROUP = Id.of("log-group", "exec-sessions");
    static final Id ENDPOINT_GROUP = Id.of("security-group", "vpc-endpoints");
    static final Id TRACE_GROUP = Id.of("trace-group");

    private Ids() {}

    static Id repository(String name) {
        return new Id(java.util.List.of(name.split("/")), "repository");
    }

    static Id zone(String domain) {
        return Id.of("zone", domain);
    }

    static Id certificate(String host) {
        return Id.of("certificate", host);
    }

    static Id logGroup(String service) {
        return Id.of("log-group", service);
    }

    static Id executionRole(String service) {
        return Id.of("role", service, "execution");
    }

    static Id taskRole(String service) {
        return Id.of("role", service, "task");
    }

    static Id taskDefinition(String service) {
        return Id.of("task-definition", service);
    }

    static Id service(String service) {
        return Id.of("service", service);
    }

    static Id securityGroup(String service) {
        return Id.of("security-group", service);
    }

    /** The target group of a service's own container, or of a sidecar that takes the traffic in its place. */
    static Id targetGroup(String service, String container) {
        return service.equals(container) ? Id.of("target-group", service) : Id.of("target-group", service, container);
    }

    /** From host and path, never from the service: a route that moves to another service is changed in place. */
    static Id rule(String host, String conditions) {
        String where = host.isEmpty() ? "any-host" : host;
        return conditions.isEmpty() ? Id.of("rule", where) : Id.of("rule", where, conditions);
    }

    static Value.Attribute name(Id id) {
        return new Value.Attribute(id, Property.NAME);
    }

    static Value.Attribute arn(Id id) {
        return new Value.Attribute(id, Property.ARN);
    }

    /**
     * A short piece of an id for free text.
     *
     * @param text whose letters and digits are shown
     * @param whole what the hash behind them tells apart
     */
    static String slug(String text, String whole) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length() && out.length() < 24; at++) {
            char c = text.charAt(at);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
            out.append('-');
        }
        return out + Naming.hash(whole);
    }
}
