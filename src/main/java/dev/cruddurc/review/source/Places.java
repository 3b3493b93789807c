package dev.cruddurc.review.source;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which part of a resource's origin an attribute of a backend belongs to: the origins name the model's words. */
final class Places {
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
        put("health", "aws_lb_target_group.health_check");
        for (String property : new String[] {
            "HealthCheckPath",
            "HealthCheckIntervalSeconds",
            "HealthCheckTimeoutSeconds",
            "HealthyThresholdCount",
            "UnhealthyThresholdCount",
            "Matcher",
            "HealthCheckEnabled",
            "HealthCheckPort",
            "HealthCheckProtocol"
        }) {
            put("health", "AWS::ElasticLoadBalancingV2::TargetGroup." + property);
        }
    }

    private Places() {}

    private static void put(String part, String... attributes) {
        for (String attribute : attributes) {
            PARTS.put(attribute, part);
        }
    }

    /** The place that says an attribute: its own, or that of the resource. */
    static Span of(Origin origin, String type, String attribute) {
        return Optional.ofNullable(PARTS.get(type + "." + attribute))
                .map(origin::of)
                .orElse(origin.span());
    }
}
