package dev.cruddurc.deploy.plan;

import java.util.List;

/** What would be lost with a resource. */
public enum Weight {
    /** Data, or a name that others know. */
    DATA("holds data or an identity"),
    /** An address that others know, which nobody gets a second time. */
    ADDRESS("has an address that others know"),
    /** What traffic goes through. */
    TRAFFIC("carries traffic"),
    /** Who may do and reach what. */
    ACCESS("says who may do or reach what"),
    NORMAL("");

    private static final List<String> OF_DATA = List.of(
            "AWS::ECR::Repository",
            "AWS::Route53::HostedZone",
            "AWS::Logs::LogGroup",
            "AWS::SSM::Parameter",
            "AWS::CertificateManager::Certificate",
            "AWS::EFS::FileSystem",
            "aws_ecr_repository",
            "aws_route53_zone",
            "aws_cloudwatch_log_group",
            "aws_ssm_parameter",
            "aws_acm_certificate",
            "aws_efs_file_system");
    private static final List<String> OF_ADDRESS = List.of("AWS::ElasticLoadBalancingV2::LoadBalancer", "aws_lb");
    private static final List<String> OF_TRAFFIC = List.of(
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            "AWS::ElasticLoadBalancingV2::Listener",
            "AWS::Route53::RecordSet",
            "AWS::ServiceDiscovery::HttpNamespace",
            "AWS::ECS::Cluster",
            "aws_lb_target_group",
            "aws_lb_listener",
            "aws_route53_record",
            "aws_service_discovery_http_namespace",
            "aws_ecs_cluster");
    private static final List<String> OF_ACCESS = List.of(
            "AWS::IAM::", "AWS::EC2::SecurityGroup", "aws_iam_", "aws_security_group", "aws_vpc_security_group");

    private final String reason;

    Weight(String reason) {
        this.reason = reason;
    }

    /** Why it matters; empty where it does not. */
    public String reason() {
        return reason;
    }

    /** The weight of a type of either target. */
    public static Weight of(String type) {
        if (OF_DATA.contains(type)) {
            return DATA;
        }
        if (OF_ADDRESS.contains(type)) {
            return ADDRESS;
        }
        if (OF_TRAFFIC.contains(type)) {
            return TRAFFIC;
        }
        return OF_ACCESS.stream().anyMatch(type::startsWith) ? ACCESS : NORMAL;
    }
}
