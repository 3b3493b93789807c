package dev.cruddurc.review.source;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which part of a resource's origin an attribute of a backend belongs to: the origins name the model's words. */
final class Places {
    private static final String GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup.";
    private static final String SERVICE = "AWS::ECS::Service.";
    private static final Set<String> TAGS = new TreeSet<>(List.of("Tags", "tags", "HostedZoneTags"));
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        put("count", "AWS::ECS::Service.DesiredCount", "aws_ecs_service.desired_count");
        put("exec", "AWS::ECS::Service.EnableExecuteCommand", "aws_ecs_service.enable_execute_command");
        put("insights", "AWS::ECS::Cluster.ClusterSettings", "aws_ecs_cluster.setting");
        put("sessions", "AWS::ECS::Cluster.Configuration", "aws_ecs_cluster.configuration");
        put("cpu", "AWS::ECS::TaskDefinition.Cpu", "aws_ecs_task_definition.cpu");
        put("memory", "AWS::ECS::TaskDefinition.Memory", "aws_ecs_task_definition.memory");
        put("arm", "AWS::ECS::TaskDefinition.RuntimePlatform", "aws_ecs_task_definition.runtime_platform");
        put(
                "containers",
                "AWS::ECS::TaskDefinition.ContainerDefinitions",
                "aws_ecs_task_definition.container_definitions");
        put("conditions", "AWS::ElasticLoadBalancingV2::ListenerRule.Conditions", "aws_lb_listener_rule.condition");
        put("port", "AWS::ElasticLoadBalancingV2::TargetGroup.Port", "aws_lb_target_group.port");
        put("retentionDays", "AWS::Logs::LogGroup.RetentionInDays", "aws_cloudwatch_log_group.retention_in_days");
        put("protocol", GROUP + "ProtocolVersion", "aws_lb_target_group.protocol_version");
        put(
                "health",
                "aws_lb_target_group.health_check",
                GROUP + "HealthCheckEnabled",
                GROUP + "HealthyThresholdCount");
        put("health", GROUP + "HealthCheckPort", GROUP + "HealthCheckProtocol");
        put("health.path", GROUP + "HealthCheckPath");
        put("health.interval", GROUP + "HealthCheckIntervalSeconds");
        put("health.timeout", GROUP + "HealthCheckTimeoutSeconds");
        put("health.retries", GROUP + "UnhealthyThresholdCount");
        put("health.codes", GROUP + "Matcher");
        put("statements", "AWS::IAM::Role.Policies", "AWS::IAM::ManagedPolicy.PolicyDocument");
        put("statements", "aws_iam_role_policy.policy", "aws_iam_policy.policy");
        for (String direction : List.of("Ingress", "Egress")) {
            String rule = "AWS::EC2::SecurityGroup" + direction;
            put("port", rule + ".FromPort", rule + ".ToPort");
            String own = "aws_vpc_security_group_" + direction.toLowerCase(Locale.ROOT) + "_rule";
            put("port", own + ".from_port", own + ".to_port");
        }
        put("grace", SERVICE + "HealthCheckGracePeriodSeconds", "aws_ecs_service.health_check_grace_period_seconds");
        put("targets", SERVICE + "LoadBalancers", "aws_ecs_service.load_balancer");
        put("min", "AWS::ApplicationAutoScaling::ScalableTarget.MinCapacity", "aws_appautoscaling_target.min_capacity");
        put("max", "AWS::ApplicationAutoScaling::ScalableTarget.MaxCapacity", "aws_appautoscaling_target.max_capacity");
        put("ephemeral", "AWS::ECS::TaskDefinition.EphemeralStorage", "aws_ecs_task_definition.ephemeral_storage");
    }

    private Places() {}

    private static void put(String part, String... attributes) {
        for (String attribute : attributes) {
            PARTS.put(attribute, part);
        }
    }

    /** The place that says an attribute: its own, that of the first tag that the file says, or that of the resource. */
    static Span of(Resource resource, String type, String attribute) {
        Origin origin = resource.origin();
        if (TAGS.contains(attribute)) {
            return resource.tags().stream()
                    .flatMap(tag -> tag.place().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(origin.span());
        }
        return Optional.ofNullable(PARTS.get(type + "." + attribute))
                .map(origin::of)
                .orElse(origin.span());
    }
}
