package dev.cruddurc.model;

import static dev.cruddurc.model.EveryId.LOAD_BALANCER_GROUP;
import static dev.cruddurc.model.EveryId.TAGS;
import static dev.cruddurc.model.EveryId.VPC;
import static dev.cruddurc.model.EveryId.arn;
import static dev.cruddurc.model.EveryId.arnOf;
import static dev.cruddurc.model.EveryId.groupId;
import static dev.cruddurc.model.EveryId.inServices;
import static dev.cruddurc.model.EveryId.lower;
import static dev.cruddurc.model.EveryId.name;
import static dev.cruddurc.model.EveryId.none;
import static dev.cruddurc.model.EveryId.port;
import static dev.cruddurc.model.EveryId.routeId;
import static dev.cruddurc.model.EveryId.statement;
import static dev.cruddurc.model.EveryId.subnetId;

import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A network of two tiers and the firewalls in it. */
final class EveryNetwork {

    private final Consumer<Resource> resources;
    private final String region;

    private EveryNetwork(Consumer<Resource> resources, String region) {
        this.resources = resources;
        this.region = region;
    }

    static void add(Consumer<Resource> resources, String region) {
        EveryNetwork part = new EveryNetwork(resources, region);
        part.network();
        part.security();
    }

    private void network() {
        Id gateway = Id.of("internet-gateway");
        Id attachment = Id.of("gateway-attachment");
        Id address = Id.of("elastic-ip", "nat");
        Id nat = Id.of("nat-gateway");
        put(new Vpc(inServices(VPC), "10.0.0.0/16", true, TAGS));
        put(new InternetGateway(inServices(gateway), TAGS));
        put(new GatewayAttachment(inServices(attachment), name(VPC), name(gateway)));
        put(new RouteTable(inServices(table("public")), name(VPC), TAGS));
        put(new RouteTable(inServices(table("private")), name(VPC), TAGS));
        put(route("public", Route.Destination.IPV4, Route.Via.INTERNET_GATEWAY, name(gateway), List.of(attachment)));
        put(route("public", Route.Destination.IPV6, Route.Via.INTERNET_GATEWAY, name(gateway), List.of(attachment)));
        put(route("private", Route.Destination.IPV4, Route.Via.NAT_GATEWAY, name(nat), List.of()));
        for (int at = 0; at < 2; at++) {
            subnet("public", at, Optional.of(at));
            subnet("private", at, Optional.empty());
        }
        put(new ElasticIp(inServices(address), List.of(attachment), TAGS));
        put(new NatGateway(
                inServices(nat), name(subnetId("public", 0)), name(address), List.of(routeId("public", "ipv4")), TAGS));
        put(new VpcEndpoint(
                inServices(Id.of("vpc-endpoint", "ecr.api")),
                name(VPC),
                "ecr.api",
                List.of(name(subnetId("private", 0)), name(subnetId("private", 1))),
                List.of(name(groupId("backend-flask"))),
                List.of(),
                TAGS));
        put(new VpcEndpoint(
                inServices(Id.of("vpc-endpoint", "s3")),
                name(VPC),
                "s3",
                List.of(),
                List.of(),
                List.of(name(table("private"))),
                TAGS));
        Id logs = Id.of("log-group", "flow-log");
        put(new LogGroup(
                inServices(logs),
                Value.text("/cruddur/prod/flow-log"),
                365,
                Optional.of(arn("kms", "key/11111111-2222-3333-4444-555555555555")),
                TAGS));
        put(new Role(
                inServices(Id.of("role", "flow-log")),
                "vpc-flow-logs",
                none(),
                List.of(statement("Write", "logs:PutLogEvents", new Attribute(logs, Property.STREAMS_ARN))),
                List.of(),
                none(),
                TAGS));
        put(new FlowLog(inServices(Id.of("flow-log")), name(VPC), name(logs), arnOf(Id.of("role", "flow-log")), TAGS));
    }

    private void security() {
        put(new SecurityGroup(inServices(LOAD_BALANCER_GROUP), name(VPC), "Load balancer of cruddur", TAGS));
        put(rule("world-80", LOAD_BALANCER_GROUP, true, 80, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        put(rule("world-443", LOAD_BALANCER_GROUP, true, 443, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        put(rule("world-443-ipv6", LOAD_BALANCER_GROUP, true, 443, new SecurityGroupRule.Ipv6("::/0")));
        for (String service : List.of("backend-flask", "frontend-react-js")) {
            int port = port(service);
            Id group = groupId(service);
            put(new SecurityGroup(inServices(group), name(VPC), "Tasks of " + service, TAGS));
            put(rule("to-" + service, LOAD_BALANCER_GROUP, false, port, new SecurityGroupRule.Group(name(group))));
            put(rule(service, group, true, port, new SecurityGroupRule.Group(name(LOAD_BALANCER_GROUP))));
            put(rule(service + "-https", group, false, 443, new SecurityGroupRule.Ipv4("0.0.0.0/0")));
        }
    }

    private void subnet(String tier, int at, Optional<Integer> ipv6) {
        Id id = subnetId(tier, at);
        int third = (tier.equals("public") ? 0 : 2) + at;
        put(new Subnet(inServices(id), name(VPC), "10.0." + third + ".0/24", zone(region) + (at + 1), ipv6, TAGS));
        put(new RouteTableAssociation(
                inServices(Id.of("route-table-association", tier, "az" + (at + 1))), name(id), name(table(tier))));
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
        return new Route(inServices(routeId(tier, lower(to))), name(table(tier)), to, via, gateway, after);
    }

    private static SecurityGroupRule rule(
            String path, Id group, boolean ingress, int port, SecurityGroupRule.Peer peer) {
        return new SecurityGroupRule(
                inServices(Id.of(ingress ? "ingress" : "egress", group.path().get(0), path)),
                ingress ? SecurityGroupRule.Direction.INGRESS : SecurityGroupRule.Direction.EGRESS,
                name(group),
                port,
                peer,
                "Port " + port + " of " + path);
    }

    private static Id table(String tier) {
        return Id.of("route-table", tier);
    }

    private void put(Resource resource) {
        resources.accept(resource);
    }
}
