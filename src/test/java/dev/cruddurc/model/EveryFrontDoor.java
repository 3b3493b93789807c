package dev.cruddurc.model;

import static dev.cruddurc.model.EveryId.API_CERTIFICATE;
import static dev.cruddurc.model.EveryId.CERTIFICATE;
import static dev.cruddurc.model.EveryId.LOAD_BALANCER;
import static dev.cruddurc.model.EveryId.LOAD_BALANCER_GROUP;
import static dev.cruddurc.model.EveryId.TAGS;
import static dev.cruddurc.model.EveryId.VPC;
import static dev.cruddurc.model.EveryId.ZONE;
import static dev.cruddurc.model.EveryId.arn;
import static dev.cruddurc.model.EveryId.arnOf;
import static dev.cruddurc.model.EveryId.inServices;
import static dev.cruddurc.model.EveryId.lower;
import static dev.cruddurc.model.EveryId.name;
import static dev.cruddurc.model.EveryId.port;
import static dev.cruddurc.model.EveryId.routeId;
import static dev.cruddurc.model.EveryId.subnetId;
import static dev.cruddurc.model.EveryId.targetId;

import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Load balancers, their listeners and rules, and what they forward to. */
final class EveryFrontDoor {
    private static final Id HTTP = Id.of("listener", "http");
    private static final Id HTTPS = Id.of("listener", "https");

    private final Consumer<Resource> resources;

    private EveryFrontDoor(Consumer<Resource> resources) {
        this.resources = resources;
    }

    static void add(Consumer<Resource> resources) {
        EveryFrontDoor part = new EveryFrontDoor(resources);
        part.loadBalancer();
        part.routing();
    }

    private void loadBalancer() {
        put(new LoadBalancer(
                inServices(LOAD_BALANCER),
                false,
                true,
                List.of(name(subnetId("public", 0)), name(subnetId("public", 1))),
                List.of(name(LOAD_BALANCER_GROUP)),
                true,
                Optional.of(new LoadBalancer.AccessLogs("cruddur-logs", Optional.of("alb"))),
                List.of(routeId("public", "ipv4"), routeId("public", "ipv6")),
                TAGS));
        put(new LoadBalancer(
                inServices(Id.of("load-balancer", "internal")),
                true,
                false,
                List.of(Value.text("subnet-0123456789abcdef0"), Value.text("subnet-0123456789abcdef1")),
                List.of(Value.text("sg-0123456789abcdef0")),
                false,
                Optional.empty(),
                List.of(),
                List.of()));
        put(new Listener(
                inServices(HTTP), arnOf(LOAD_BALANCER), 80, Optional.empty(), new Listener.RedirectToHttps(), TAGS));
        put(new Listener(
                inServices(HTTPS),
                arnOf(LOAD_BALANCER),
                443,
                Optional.of(new Listener.Tls(arnOf(CERTIFICATE), "ELBSecurityPolicy-TLS13-1-2-2021-06")),
                new Listener.NotFound(),
                TAGS));
        put(new ListenerCertificate(
                inServices(Id.of("listener-certificate", "api.cruddur.fun")), arnOf(HTTPS), arnOf(API_CERTIFICATE)));
        put(new WebAclAssociation(
                inServices(Id.of("web-acl-association")),
                arnOf(LOAD_BALANCER),
                arn("wafv2", "regional/webacl/cruddur/11111111-2222-3333-4444-555555555555")));
    }

    private void routing() {
        target("backend-flask", TargetGroup.Protocol.HTTP1, "/api/health-check", "200");
        target("frontend-react-js", TargetGroup.Protocol.HTTP2, "/", "200-399");
        target("grpc", TargetGroup.Protocol.GRPC, "/grpc.health.v1.Health/Check", "0");
        put(new ListenerRule(
                inServices(Id.of("rule", "api.cruddur.fun")),
                arnOf(HTTPS),
                1000,
                List.of(
                        new ListenerRule.Host(List.of("api.cruddur.fun")),
                        new ListenerRule.Path(List.of("/api/*", "/v$1/*"))),
                arnOf(targetId("backend-flask")),
                TAGS));
        put(new ListenerRule(
                inServices(Id.of("rule", "cruddur.fun")),
                arnOf(HTTPS),
                2000,
                List.of(
                        new ListenerRule.Method(List.of("GET")),
                        new ListenerRule.Header("X-Version", List.of("2*")),
                        new ListenerRule.Query("beta", List.of("yes")),
                        new ListenerRule.SourceIp(List.of("192.0.2.0/24"))),
                arnOf(targetId("frontend-react-js")),
                TAGS));
        put(new ListenerRule(
                inServices(Id.of("rule", "grpc.cruddur.fun")),
                Value.text("arn:aws:elasticloadbalancing:us-east-1:123456789012:"
                        + "listener/app/shared/0123456789abcdef/0123456789abcdef"),
                3000,
                List.of(new ListenerRule.Host(List.of("grpc.cruddur.fun"))),
                arnOf(targetId("grpc")),
                List.of()));
        DnsRecord.Alias alias = new DnsRecord.Alias(
                new Attribute(LOAD_BALANCER, Property.DNS_NAME), new Attribute(LOAD_BALANCER, Property.CANONICAL_ZONE));
        for (DnsRecord.Type type : List.of(DnsRecord.Type.A, DnsRecord.Type.AAAA)) {
            put(new DnsRecord(
                    inServices(Id.of("record", "cruddur.fun", lower(type))), name(ZONE), "cruddur.fun", type, alias));
        }
    }

    private void target(String service, TargetGroup.Protocol protocol, String path, String codes) {
        TargetGroup.Health health = new TargetGroup.Health(path, codes, 30, 5, 2, 3);
        put(new TargetGroup(inServices(targetId(service)), name(VPC), port(service), protocol, health, 30, TAGS));
    }

    private void put(Resource resource) {
        resources.accept(resource);
    }
}
