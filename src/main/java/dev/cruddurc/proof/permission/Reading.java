package dev.cruddurc.proof.permission;

import dev.cruddurc.model.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The ways to read a secret, where the account and the region are as known as they can be. */
final class Reading {
    /** Any account: its number has twelve digits. */
    private static final String ACCOUNT = "?".repeat(12);

    private Reading() {}

    /** The actions that give away the value of a secret. */
    static Language of(Grant secret, Deployment deployment) {
        List<Grant> ways = new ArrayList<>();
        for (String arn : inRegion(secret, deployment).resources()) {
            if (arn.contains(":secretsmanager:")) {
                ways.add(Grant.of("secretsmanager:GetSecretValue", arn));
                ways.add(Grant.of("secretsmanager:BatchGetSecretValue", arn));
                continue;
            }
            ways.add(Grant.of("ssm:GetParameter", arn));
            ways.add(Grant.of("ssm:GetParameters", arn));
            ways.add(Grant.of("ssm:GetParameterHistory", arn));
            // Whoever may read a folder by path may read all that lies in it.
            for (int slash = arn.lastIndexOf('/'); slash > 0; slash = arn.lastIndexOf('/', slash - 1)) {
                ways.add(Grant.of("ssm:GetParametersByPath", arn.substring(0, slash)));
                ways.add(Grant.of("ssm:GetParametersByPath", arn.substring(0, slash + 1)));
            }
        }
        return Language.of(ways);
    }

    /** Grants with the partition, the region and the account written out as far as they are known. */
    static List<Grant> inRegion(List<Grant> grants, Deployment deployment) {
        return grants.stream().map(grant -> inRegion(grant, deployment)).toList();
    }

    private static Grant inRegion(Grant grant, Deployment deployment) {
        NavigableSet<String> resources = new TreeSet<>();
        for (String resource : grant.resources()) {
            resources.add(resource.replace("<partition>", partition(deployment.region()))
                    .replace("<region>", deployment.region())
                    .replace("<account>", deployment.account().orElse(ACCOUNT)));
        }
        return new Grant(grant.actions(), resources);
    }

    private static String partition(String region) {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
