package dev.cruddurc.change;

import dev.cruddurc.change.Statements.Grant;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds wider grants, opened ways and what the public can reach more of; what becomes narrower is a change like others. */
final class Security {
    private static final List<String> INGRESS =
            List.of("AWS::EC2::SecurityGroupIngress", "aws_vpc_security_group_ingress_rule");
    private static final List<String> EGRESS =
            List.of("AWS::EC2::SecurityGroupEgress", "aws_vpc_security_group_egress_rule");
    private static final List<String> PROTECTION =
            List.of("AWS::WAFv2::WebACLAssociation", "aws_wafv2_web_acl_association");

    /** Values that open something: type, path without positions, value, words. */
    private static final String[][] OPENING = {
        {
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "Scheme",
            "\"internet-facing\"",
            "the load balancer faces the internet"
        },
        {"aws_lb", "internal", "false", "the load balancer faces the internet"},
        {
            "AWS::ECS::Service",
            "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp",
            "\"ENABLED\"",
            "its tasks get public addresses"
        },
        {"aws_ecs_service", "network_configuration.assign_public_ip", "true", "its tasks get public addresses"},
        {"AWS::ECS::Service", "EnableExecuteCommand", "true", "shells can be opened in its containers"},
        {"aws_ecs_service", "enable_execute_command", "true", "shells can be opened in its containers"},
        {"aws_lb", "drop_invalid_header_fields", "false", "invalid headers reach the services"},
        {"AWS::ECR::Repository", "ImageTagMutability", "\"MUTABLE\"", "tags can be given to other images"},
        {"aws_ecr_repository", "image_tag_mutability", "\"MUTABLE\"", "tags can be given to other images"},
    };

    /** Attributes whose every change is worth a look. */
    private static final String[][] WATCHED = {
        {"AWS::ElasticLoadBalancingV2::Listener", "SslPolicy", "the TLS policy changes"},
        {"aws_lb_listener", "ssl_policy", "the TLS policy changes"},
        {"AWS::IAM::Role", "PermissionsBoundary", "the permissions boundary changes"},
        {"aws_iam_role", "permissions_boundary", "the permissions boundary changes"},
        {"AWS::IAM::Role", "ManagedPolicyArns", "the attached policies change"},
        {"aws_iam_role_policy_attachment", "policy_arn", "the attached policies change"},
    };

    /** Keys without which less is asked of who comes in, where what they guard is still there: type, path, what is guarded, words. */
    private static final String[][] GUARDING = {
        {
            "AWS::ECS::Cluster",
            "Configuration.ExecuteCommandConfiguration.KmsKeyId",
            "Configuration.ExecuteCommandConfiguration.Logging",
            "a shell needs no grant any more on the key that encrypted sessions so far"
        },
        {
            "aws_ecs_cluster",
            "configuration.execute_command_configuration.kms_key_id",
            "configuration.execute_command_configuration.logging",
            "a shell needs no grant any more on the key that encrypted sessions so far"
        },
    };

    private final Map<String, Declared> before;
    private final Map<String, Declared> after;
    private final Map<String, String> places;
    private final List<SecurityChange> found = new ArrayList<>();

    private Security(Map<String, Declared> before, Map<String, Declared> after, Map<String, String> places) {
        this.before = before;
        this.after = after;
        this.places = places;
    }

    static List<SecurityChange> of(Backend backend, Side before, Side after) {
        Security security = new Security(backend.read(before), backend.read(after), after.places());
        security.after.values().forEach(security::look);
        security.before.forEach((key, was) -> {
            if (PROTECTION.contains(was.type()) && !security.after.containsKey(key)) {
                security.add("exposure", was, "no web ACL stands before the load balancer any more");
            }
        });
        return List.copyOf(security.found);
    }

    private void look(Declared is) {
        Optional<Declared> was = Optional.ofNullable(before.get(is.key())).or(() -> elsewhere(is));
        if (is.type().startsWith("AWS::IAM::") || is.type().startsWith("aws_iam_")) {
            grants(was, is);
        }
        if (INGRESS.contains(is.type()) || EGRESS.contains(is.type())) {
            way(was, is);
        }
        List<AttributeChange> leaves =
                Leaves.of(was.map(Declared::attributes).orElse(new TreeMap<>()), is.attributes());
        for (String[] row : OPENING) {
            if (row[0].equals(is.type()) && opens(was, is, row)) {
                add("exposure", is, row[3]);
            }
        }
        for (String[] row : GUARDING) {
            if (row[0].equals(is.type())
                    && was.isPresent()
                    && !values(is, row[2]).isEmpty()
                    && !values(is, row[1]).containsAll(values(was.get(), row[1]))) {
                add("exposure", is, row[3]);
            }
        }
        for (String[] row : WATCHED) {
            boolean changed = leaves.stream().anyMatch(leaf -> leaf.attribute().equals(row[1]));
            if (row[0].equals(is.type()) && changed && (was.isPresent() || !row[2].startsWith("the TLS"))) {
                add(row[2].startsWith("the TLS") ? "exposure" : "grant", is, row[2]);
            }
        }
    }

    /** What was in another stage and goes from there: nobody can do more for its move. */
    private Optional<Declared> elsewhere(Declared is) {
        return before.values().stream()
                .filter(was ->
                        was.name().equals(is.name()) && was.type().equals(is.type()) && !after.containsKey(was.key()))
                .findFirst();
    }

    private void grants(Optional<Declared> was, Declared is) {
        Set<Grant> more = new TreeSet<>(Statements.of(new JsonObject(is.attributes())));
        was.ifPresent(old -> more.removeAll(Statements.of(new JsonObject(old.attributes()))));
        more.forEach(grant -> add("grant", is, grant.text()));
    }

    private void way(Optional<Declared> was, Declared is) {
        String text = way(is);
        if (was.isEmpty() || !way(was.get()).equals(text)) {
            add("way", is, text);
        }
    }

    private static String way(Declared rule) {
        String peer = first(
                rule,
                "CidrIp",
                "CidrIpv6",
                "SourceSecurityGroupId",
                "DestinationSecurityGroupId",
                "cidr_ipv4",
                "cidr_ipv6",
                "referenced_security_group_id");
        String who = peer.endsWith("/0") ? "everyone (" + peer + ")" : peer;
        String group = first(rule, "GroupId", "security_group_id");
        String port = first(rule, "FromPort", "from_port");
        String last = first(rule, "ToPort", "to_port");
        String ports = port.equals(last) ? "port " + port : "ports " + port + " to " + last;
        return INGRESS.contains(rule.type())
                ? who + " may call " + group + " on " + ports
                : group + " may call " + who + " on " + ports;
    }

    private static String first(Declared rule, String... names) {
        for (String name : names) {
            if (rule.attributes().containsKey(name)) {
                return Spoken.of(rule.attributes().get(name));
            }
        }
        return "";
    }

    private static boolean opens(Optional<Declared> was, Declared is, String[] row) {
        return values(is, row[1]).contains(row[2])
                && !was.map(old -> values(old, row[1]).contains(row[2])).orElse(false);
    }

    private static Set<String> values(Declared declared, String path) {
        Set<String> values = new TreeSet<>();
        walk(new JsonObject(declared.attributes()), List.of(path.split("\\.", -1)), values);
        return values;
    }

    private static void walk(Json value, List<String> path, Set<String> values) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> walk(item, path, values));
        } else if (path.isEmpty()) {
            values.add(JsonWriter.compact(value));
        } else if (value instanceof JsonObject object) {
            object.get(path.get(0)).ifPresent(member -> walk(member, path.subList(1, path.size()), values));
        }
    }

    private void add(String kind, Declared declared, String text) {
        found.add(new SecurityChange(kind, declared.name(), text, places.getOrDefault(declared.name(), "")));
    }
}
