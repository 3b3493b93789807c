package dev.cruddurc.model;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A deployment that has every kind of resource, every property of a value and every alternative of a sealed part at least once. It is
 * sound enough to pass the linters of either backend, and is for their tests alone.
 */
public final class EveryResource {
    private static final List<Tag> TAGS = List.of(
            new Tag("app", Value.text("cruddur")),
            new Tag("owner", Value.text("a ${b} c")),
            new Tag("region", Pseudo.REGION));
    private static final Id VPC = Id.of("vpc");
    private static final Id ZONE = Id.of("zone", "cruddur.fun");
    private static final Id SUB_ZONE = Id.of("zone", "dev.cruddur.fun");
    private static final Id CERTIFICATE = Id.of("certificate", "cruddur.fun");
    private static final Id API_CERTIFICATE = Id.of("certificate", "api.cruddur.fun");
    private static final Id REPOSITORY = Id.of("repository", "backend-flask");
    private static final Id LOAD_BALANCER = Id.of("load-balancer");
    private static final Id LOAD_BALANCER_GROUP = Id.of("security-group", "load-balancer");
    private static final Id HTTP = Id.of("listener", "http");
    private static final Id HTTPS = Id.of("listener", "https");
    private static final Id CLUSTER = Id.of("cluster");
    private static final Id NAMESPACE = Id.of("namespace");
    private static final Id LOG_GROUP = Id.of("log-group", "backend-flask");
    private static final Id POLICY = Id.of("policy", "backend-flask", "task");
    private static final Id SCALING_TARGET = Id.of("scaling-target", "backend-flask");

    private static final Origin ORIGIN = Origin.of(Span.startOf("cruddur.yaml"), "every-resource");

    private final TreeMap<Id, Resource> resources = new TreeMap<>();
    private final String region;

    private EveryResource(String region) {
        this.region = region;
    }

    /** The deployment, with the environment {@code prod}, in any region that {@link #zone} knows. */
    public static Deployment in(String region) {
        EveryResource every = new EveryResource(region);
        every.foundation();
        every.certificates();
        every.network();
        every.security();
        every.loadBalancer();
        every.routing();
        every.roles();
        every.cluster();
        every.tasks();
        every.services();
        every.scaling();
        every.tracing();
        return new Deployment(
                new Naming("cruddur", Optional.of("prod")),
                region,
                Optional.of("123456789012"),
                List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES),
                every.resources,
                Optional.of(new Deployment.StateBackend("cruddur-state", "cruddur/prod", region, true)));
    }

    private void foundation() {
        put(new Repository(foundation(REPOSITORY), Value.text("cruddur/backend-flask"), true, 14, none(), TAGS));
        put(new Repository(
                foundation(Id.of("repository", "cruddur-python")),
                Value.text("cruddur-python"),
                false,
                7,
                Optional.of(arn("kms", "key/11111111-2222-3333-4444-555555555555")),
                TAGS));
        put(new HostedZone(foundation(ZONE), "cruddur.fun", TAGS));
        put(new HostedZone(foundation(SUB_ZONE), "dev.cruddur.fun", List.of()));
        put(new DnsRecord(
                foundation(Id.of("record", "dev.cruddur.fun", "ns")),
                name(ZONE),
                "dev.cruddur.fun",
                DnsRecord.Type.NS,
                new DnsRecord.NameServers(new Attribute(SUB_ZONE, Property.NAME_SERVERS))));
    }

    private void certificates() {
        put(new Certificate(
                new Identity(CERTIFICATE, ORIGIN, Stage.CERTIFICATES),
                "cruddur.fun",
                List.of("*.cruddur.fun", "www.cruddur.fun"),
                Optional.of(name(ZONE)),
                TAGS));
        put(new Certificate(
                new Identity(API_CERTIFICATE, ORIGIN, Stage.CERTIFICATES),
                "api.cruddur.fun",
                List.of(),
                Optional.of(Value.text("Z0000000000EXAMPLE")),
                List.of()));
        put(new Certificate(
                new Identity(Id.of("certificate", "api.example.com"), ORIGIN, Stage.CERTIFICATES),
                "api.example.com",
                List.of(),
                none(),
                List.of()));
    }

    private void network() {
        Id gateway = Id.of("internet-gateway");
        Id attachment = Id.of("gateway-attachment");
        Id address = Id.of("address", "nat");
        Id nat = Id.of("nat-gateway");
        put(new Vpc(of(VPC), "10.0.0.0/16", true, TAGS));
        put(new InternetGateway(of(gateway), TAGS));
        put(new GatewayAttachment(of(attachment), name(VPC), name(gateway)));
        put(new RouteTable(of(table("public")), name(VPC), TAGS));
        put(new RouteTable(of(table("private")), name(VPC), TAGS));
        put(route("public", Route.Destination.IPV4, Route.Via.INTERNET_GATEWAY, name(gateway), List.of(attachment)));
        put(route("public", Route.Destination.IPV6, Route.Via.INTERNET_GATEWAY, name(gateway), List.of(attachment)));
        put(route("private", Route.Destination.IPV4, Route.Via.NAT_GATEWAY, name(nat), List.of()));
        for (int at = 0; at < 2; at++) {
            subnet("public", at, Optional.of(at));
            subnet("private", at, Optional.empty());
        }
        put(new ElasticIp(of(address), List.of(attachment), TAGS));
        put(new NatGateway(
                of(nat), name(subnetId("public", 0)), name(address), List.of(routeId("public", "ipv4")), TAGS));
        put(new VpcEndpoint(
                of(Id.of("vpc-endpoint", "ecr.api")),
                name(VPC),
                "ecr.api",
                List.of(name(subnetId("private", 0)), name(subnetId("private", 1))),
                List.of(name(groupId("backend-flask"))),
                List.of(),
                TAGS));
        put(new VpcEndpoint(
                of(Id.of("vpc-endpoint", "s3")),
                name(VPC),
                "s3",
                List.of(),
                List.of(),
                List.of(name(table("private"))),
                TAGS));
        Id logs = Id.of("log-group", "flow-log");
        put(new LogGroup(
                of(logs),
                Value.text("/cruddur/prod/flow-log"),
                365,
                Optional.of(arn("kms", "key/11111111-2222-3333-4444-555555555555")),
                TAGS));
        put(new Role(
                of(Id.of("role", "flow-log")),
                "vpc-flow-logs",
                none(),
                List.of(statement("Write", "logs:PutLogEvents", new Attribute(logs, Property.STREAMS_ARN))),
                List.of(),
                none(),
                TAGS));
        put(new FlowLog(of(Id.of("flow-log")), name(VPC), name(logs), arnOf(Id.of("role", "flow-log")), TAGS));
    }

    private void security() {
        put(new SecurityGroup(of(LOAD_BALANCER_GROUP), name(VPC), "Load balancer of cruddur", TAGS));
        put(rule("world-80", LOAD_BALANCER_GROUP, true, 80, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        put(rule("world-443", LOAD_BALANCER_GROUP, true, 443, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        put(rule("world-443-ipv6", LOAD_BALANCER_GROUP, true, 443, new SecurityGroupRule.Ipv6("::/0")));
        for (String service : List.of("backend-flask", "frontend-react-js")) {
            int port = port(service);
            Id group = groupId(service);
            put(new SecurityGroup(of(group), name(VPC), "Tasks of " + service, TAGS));
            put(rule("to-" + service, LOAD_BALANCER_GROUP, false, port, new SecurityGroupRule.Group(name(group))));
            put(rule(service, group, true, port, new SecurityGroupRule.Group(name(LOAD_BALANCER_GROUP))));
            put(rule(service + "-https", group, false, 443, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        }
    }

    private void loadBalancer() {
        put(new LoadBalancer(
                of(LOAD_BALANCER),
                false,
                true,
                List.of(name(subnetId("public", 0)), name(subnetId("public", 1))),
                List.of(name(LOAD_BALANCER_GROUP)),
                true,
                Optional.of(new LoadBalancer.AccessLogs("cruddur-logs", Optional.of("alb"))),
                List.of(routeId("public", "ipv4"), routeId("public", "ipv6")),
                TAGS));
        put(new LoadBalancer(
                of(Id.of("load-balancer", "internal")),
                true,
                false,
                List.of(Value.text("subnet-0123456789abcdef0"), Value.text("subnet-0123456789abcdef1")),
                List.of(Value.text("sg-0123456789abcdef0")),
                false,
                Optional.empty(),
                List.of(),
                List.of()));
        put(new Listener(of(HTTP), arnOf(LOAD_BALANCER), 80, Optional.empty(), new Listener.RedirectToHttps(), TAGS));
        put(new Listener(
                of(HTTPS),
                arnOf(LOAD_BALANCER),
                443,
                Optional.of(new Listener.Tls(arnOf(CERTIFICATE), "ELBSecurityPolicy-TLS13-1-2-2021-06")),
                new Listener.NotFound(),
                TAGS));
        put(new ListenerCertificate(
                of(Id.of("listener-certificate", "api.cruddur.fun")), arnOf(HTTPS), arnOf(API_CERTIFICATE)));
        put(new WebAclAssociation(
                of(Id.of("web-acl-association")),
                arnOf(LOAD_BALANCER),
                arn("wafv2", "regional/webacl/cruddur/11111111-2222-3333-4444-555555555555")));
    }

    private void routing() {
        target("backend-flask", TargetGroup.Protocol.HTTP1, "/api/health-check", "200");
        target("frontend-react-js", TargetGroup.Protocol.HTTP2, "/", "200-399");
        target("grpc", TargetGroup.Protocol.GRPC, "/grpc.health.v1.Health/Check", "0");
        put(new ListenerRule(
                of(Id.of("rule", "api.cruddur.fun")),
                arnOf(HTTPS),
                1000,
                List.of(
                        new ListenerRule.Host(List.of("api.cruddur.fun")),
                        new ListenerRule.Path(List.of("/api/*", "/v${1}/*"))),
                arnOf(targetId("backend-flask")),
                TAGS));
        put(new ListenerRule(
                of(Id.of("rule", "cruddur.fun")),
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
                of(Id.of("rule", "grpc.cruddur.fun")),
                Value.text("arn:aws:elasticloadbalancing:us-east-1:123456789012:"
                        + "listener/app/shared/0123456789abcdef/0123456789abcdef"),
                3000,
                List.of(new ListenerRule.Host(List.of("grpc.cruddur.fun"))),
                arnOf(targetId("grpc")),
                List.of()));
        DnsRecord.Alias alias = new DnsRecord.Alias(
                new Attribute(LOAD_BALANCER, Property.DNS_NAME), new Attribute(LOAD_BALANCER, Property.CANONICAL_ZONE));
        for (DnsRecord.Type type : List.of(DnsRecord.Type.A, DnsRecord.Type.AAAA)) {
            put(new DnsRecord(of(Id.of("record", "cruddur.fun", lower(type))), name(ZONE), "cruddur.fun", type, alias));
        }
    }

    private void roles() {
        Value source = arn("ecs", "*");
        put(new Policy(
                of(POLICY),
                List.of(
                        statement("Trace", "xray:PutTraceSegments", Value.text("*")),
                        statement("Messages", "dynamodb:PutItem", arn("dynamodb", "table/cruddur-messages"))),
                TAGS));
        put(new Role(
                of(roleId("backend-flask", "task")),
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
                of(roleId("frontend-react-js", "task")),
                "ecs-tasks",
                Optional.of(source),
                List.of(),
                List.of(),
                none(),
                List.of()));
        for (String service : List.of("backend-flask", "frontend-react-js")) {
            put(new Role(
                    of(roleId(service, "execution")),
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

    private void cluster() {
        Id exec = Id.of("log-group", "exec");
        put(new LogGroup(of(exec), Value.text("/cruddur/prod/exec"), 30, none(), TAGS));
        put(new LogGroup(of(LOG_GROUP), Value.text("/cruddur/prod/backend-flask"), 30, none(), TAGS));
        put(new Namespace(of(NAMESPACE), Value.text("cruddur-prod"), TAGS));
        put(new Cluster(
                of(CLUSTER),
                Value.text("cruddur-prod"),
                Cluster.Insights.ENHANCED,
                Optional.of(arnOf(NAMESPACE)),
                Optional.of(name(exec)),
                TAGS));
        put(new Cluster(
                of(Id.of("cluster", "plain")), Value.text("plain"), Cluster.Insights.DISABLED, none(), none(), TAGS));
        put(new Parameter(
                of(Id.of("parameter", "backend-flask", "PLAIN")),
                Value.text("/cruddur/prod/backend-flask/PLAIN"),
                Value.text("costs $5 of ${AWS::Region}, 100 %{x}, \"quoted\"\n"),
                TAGS));
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
                true,
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
                Optional.empty(),
                List.of());
        put(task("frontend-react-js", true, List.of(web), Optional.empty()));
    }

    private void services() {
        Container.Logs proxy = new Container.Logs(name(LOG_GROUP), "service-connect");
        put(new Service(
                of(serviceId("backend-flask")),
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
                of(serviceId("frontend-react-js")),
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
                of(serviceId("guest")),
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
        put(new ScalingTarget(of(SCALING_TARGET), name(CLUSTER), service, 2, 10, TAGS));
        for (ScalingPolicy.Metric metric : ScalingPolicy.Metric.values()) {
            put(new ScalingPolicy(
                    of(Id.of("scaling-policy", "backend-flask", lower(metric))),
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
                of(Id.of("sampling-rule", "backend-flask")),
                "cruddur-prod-backend",
                "0.1",
                5,
                9000,
                "backend-flask",
                TAGS));
        put(new TraceGroup(
                of(Id.of("trace-group")), "cruddur-prod", List.of("backend-flask", "frontend-react-js"), TAGS));
    }

    private void put(Resource resource) {
        if (resources.put(resource.id(), resource) != null) {
            throw new IllegalStateException("twice: " + resource.id());
        }
    }

    private void subnet(String tier, int at, Optional<Integer> ipv6) {
        Id id = subnetId(tier, at);
        int third = (tier.equals("public") ? 0 : 2) + at;
        put(new Subnet(of(id), name(VPC), "10.0." + third + ".0/24", zone(region) + (at + 1), ipv6, TAGS));
        put(new RouteTableAssociation(
                of(Id.of("route-table-association", tier, "az" + (at + 1))), name(id), name(table(tier))));
    }

    /** What the ids of a region's zones begin with. */
    private static String zone(String region) {
        return switch (region) {
            case "us-east-1" -> "use1-az";
            case "ap-south-1" -> "aps1-az";
            case "cn-north-1" -> "cnn1-az";
            case "us-gov-west-1" -> "usgw1-az";
            default -> throw new IllegalStateException("no zones known in " + region);
        };
    }

    private static Route route(String tier, Route.Destination to, Route.Via via, Attribute gateway, List<Id> after) {
        return new Route(of(routeId(tier, lower(to))), name(table(tier)), to, via, gateway, after);
    }

    private static SecurityGroupRule rule(
            String path, Id group, boolean ingress, int port, SecurityGroupRule.Peer peer) {
        return new SecurityGroupRule(
                of(Id.of(ingress ? "ingress" : "egress", group.path().get(0), path)),
                ingress ? SecurityGroupRule.Direction.INGRESS : SecurityGroupRule.Direction.EGRESS,
                name(group),
                port,
                peer,
                "Port " + port + " of " + path);
    }

    private void target(String service, TargetGroup.Protocol protocol, String path, String codes) {
        TargetGroup.Health health = new TargetGroup.Health(path, codes, 30, 5, 2, 3);
        put(new TargetGroup(of(targetId(service)), name(VPC), port(service), protocol, health, 30, TAGS));
    }

    private static TaskDefinition task(
            String service, boolean arm, List<Container> containers, Optional<Integer> ephemeral) {
        return new TaskDefinition(
                of(taskId(service)),
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

    private static Statement statement(String sid, String action, Value resource) {
        return new Statement(sid, List.of(Value.text(action)), List.of(resource), "for the tests");
    }

    private static Value arn(String service, String resource) {
        return Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":" + service + ":"),
                Pseudo.REGION,
                Value.text(":"),
                Pseudo.ACCOUNT,
                Value.text(":" + resource));
    }

    private static int port(String service) {
        return service.equals("frontend-react-js") ? 3000 : 4567;
    }

    private static Attribute name(Id id) {
        return new Attribute(id, Property.NAME);
    }

    private static Attribute arnOf(Id id) {
        return new Attribute(id, Property.ARN);
    }

    private static Identity of(Id id) {
        return new Identity(id, ORIGIN, Stage.SERVICES);
    }

    private static Identity foundation(Id id) {
        return new Identity(id, ORIGIN, Stage.FOUNDATION);
    }

    private static Id subnetId(String tier, int at) {
        return Id.of("subnet", tier, "az" + (at + 1));
    }

    private static Id table(String tier) {
        return Id.of("route-table", tier);
    }

    private static Id routeId(String tier, String destination) {
        return Id.of("route", tier, destination);
    }

    private static Id groupId(String service) {
        return Id.of("security-group", service);
    }

    private static Id targetId(String service) {
        return Id.of("target-group", service);
    }

    private static Id roleId(String service, String use) {
        return Id.of("role", service, use);
    }

    private static Id taskId(String service) {
        return Id.of("task-definition", service);
    }

    private static Id serviceId(String service) {
        return Id.of("service", service);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Value> none() {
        return Optional.empty();
    }
}
