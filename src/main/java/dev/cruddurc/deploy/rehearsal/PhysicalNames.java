package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What made-up resources are called: shaped like the real ones, equal in every rehearsal, and never the name of something real. */
final class PhysicalNames {
    private static final List<String> NAMES =
            List.of("RepositoryName", "LogGroupName", "ClusterName", "GroupName", "RoleName", "Name");

    private PhysicalNames() {}

    /** The id of a resource that is made; a generation tells a replacement from what it replaces. */
    static String id(
            String stack,
            String logicalId,
            String type,
            JsonObject properties,
            int generation,
            String account,
            String region) {
        String hash = String.format(Locale.ROOT, "%08x", (stack + logicalId + generation).hashCode());
        String name = named(properties);
        return switch (type) {
            case "AWS::Route53::HostedZone" -> "Z0REHEARSAL" + hash.toUpperCase(Locale.ROOT);
            case "AWS::CertificateManager::Certificate" ->
                arn("acm", region, account, "certificate/" + hash + "-0000-4000-8000-000000000000");
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" ->
                arn("elasticloadbalancing", region, account, "loadbalancer/app/" + stack + "/" + hash + hash);
            case "AWS::ElasticLoadBalancingV2::TargetGroup" ->
                arn("elasticloadbalancing", region, account, "targetgroup/" + logicalId + "/" + hash + hash);
            case "AWS::ElasticLoadBalancingV2::Listener" ->
                arn("elasticloadbalancing", region, account, "listener/app/" + stack + "/" + hash + "/" + hash);
            case "AWS::ECS::TaskDefinition" ->
                arn("ecs", region, account, "task-definition/" + text(properties, "Family") + ":" + generation);
            case "AWS::ECS::Service" ->
                arn(
                        "ecs",
                        region,
                        account,
                        "service/" + text(properties, "Cluster") + "/" + text(properties, "ServiceName"));
            case "AWS::EC2::VPC" -> "vpc-" + hash + "rehearsal";
            case "AWS::EC2::Subnet" -> "subnet-" + hash + "rehearsal";
            case "AWS::EC2::SecurityGroup" -> "sg-" + hash + "rehearsal";
            default -> name.isEmpty() ? stack + "-" + logicalId + "-" + hash : name;
        };
    }

    /** The name that a template gives a resource: two of one type cannot have the same. Empty without one. */
    static String named(JsonObject properties) {
        for (String property : NAMES) {
            String name = text(properties, property);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /** An attribute of a resource. */
    static Json attribute(String type, String id, String attribute, String account, String region) {
        return switch (attribute) {
            case "NameServers" -> {
                List<String> servers = new ArrayList<>();
                for (String top : List.of("com", "net", "org", "example")) {
                    servers.add("ns-" + (servers.size() + 1) + ".rehearsal." + top);
                }
                yield Json.strings(servers);
            }
            case "Arn" -> Json.of(id.startsWith("arn:") ? id : arn(service(type), region, account, id));
            case "DNSName" ->
                Json.of("rehearsal-" + id.substring(id.lastIndexOf('/') + 1) + "." + region + ".elb.amazonaws.com");
            case "CanonicalHostedZoneID" -> Json.of("Z0REHEARSALELB");
            default -> Json.of(id);
        };
    }

    private static String service(String type) {
        List<String> parts = List.of(type.split("::", -1));
        return parts.size() > 1 ? parts.get(1).toLowerCase(Locale.ROOT) : "unknown";
    }

    private static String arn(String service, String region, String account, String rest) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + rest;
    }

    private static String text(JsonObject properties, String name) {
        return Template.text(properties.get(name));
    }
}
