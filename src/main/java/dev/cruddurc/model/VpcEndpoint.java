package dev.cruddurc.model;

import java.util.List;

/**
 * A way to an AWS service without the internet.
 *
 * @param service the last part of the service's name, such as {@code ecr.api}
 * @param subnets for an interface endpoint, else empty
 * @param securityGroups for an interface endpoint, else empty
 * @param routeTables for a gateway endpoint, else empty
 */
public record VpcEndpoint(
        Identity identity,
        Value vpc,
        String service,
        List<Value> subnets,
        List<Value> securityGroups,
        List<Value> routeTables,
        List<Tag> tags)
        implements Resource {
    /**
     * Services whose endpoints carry another prefix in China than elsewhere, where all is {@code com.amazonaws}. Of those a task
     * may need: gateways, logs, ssm, ssmmessages, secretsmanager, kms and the rest have no prefix of their own. Source: aws-cdk,
     * {@code aws-ec2/lib/vpc-endpoint.ts}.
     */
    private static final List<String> PREFIXED_IN_CHINA = List.of(
            "athena",
            "ec2",
            "ecr.api",
            "ecr.dkr",
            "elasticache",
            "elasticfilesystem",
            "execute-api",
            "kinesis-streams",
            "lambda",
            "monitoring",
            "rds",
            "s3",
            "sqs",
            "states",
            "sts",
            "synthetics",
            "xray");

    /** What comes before the region in the service's name: {@code com.amazonaws} and its like. */
    public String prefix(String region) {
        boolean other = region.startsWith("cn-") && isInterface() && PREFIXED_IN_CHINA.contains(service);
        return other ? "cn.com.amazonaws" : "com.amazonaws";
    }

    /** Whether it is an interface endpoint and not a gateway. */
    public boolean isInterface() {
        return routeTables.isEmpty();
    }
}
