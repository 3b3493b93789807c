package dev.cruddurc.lowering;

import java.util.ArrayList;
import java.util.List;

/**
 * The availability zones of a region by zone id, the same place in every account, without those in which Fargate is missing. From
 * the AWS pages "Regions and Availability Zones" and "Supported Regions for Amazon ECS on AWS Fargate"; a region that is not here
 * needs {@code network.zones}.
 */
final class AvailabilityZones {
    private AvailabilityZones() {}

    /** The zone ids of a region, in order; empty for a region that is not known. */
    static List<String> of(String region) {
        return switch (region) {
            case "us-east-1" -> zones("use1", 1, 2, 4, 5, 6);
            case "us-east-2" -> zones("use2", 1, 2, 3);
            case "us-west-1" -> zones("usw1", 1, 3);
            case "us-west-2" -> zones("usw2", 1, 2, 3, 4);
            case "ca-central-1" -> zones("cac1", 1, 2, 4);
            case "ca-west-1" -> zones("caw1", 1, 2, 3);
            case "mx-central-1" -> zones("mxc1", 1, 2, 3);
            case "sa-east-1" -> zones("sae1", 1, 2, 3);
            case "eu-west-1" -> zones("euw1", 1, 2, 3);
            case "eu-west-2" -> zones("euw2", 1, 2, 3);
            case "eu-west-3" -> zones("euw3", 1, 2, 3);
            case "eu-central-1" -> zones("euc1", 1, 2, 3);
            case "eu-central-2" -> zones("euc2", 1, 2, 3);
            case "eu-north-1" -> zones("eun1", 1, 2, 3);
            case "eu-south-1" -> zones("eus1", 1, 2, 3);
            case "eu-south-2" -> zones("eus2", 1, 2, 3);
            case "ap-south-1" -> zones("aps1", 1, 2, 3);
            case "ap-south-2" -> zones("aps2", 1, 2, 3);
            case "ap-southeast-1" -> zones("apse1", 1, 2, 3);
            case "ap-southeast-2" -> zones("apse2", 1, 2, 3);
            case "ap-southeast-3" -> zones("apse3", 1, 2, 3);
            case "ap-southeast-4" -> zones("apse4", 1, 2, 3);
            case "ap-southeast-5" -> zones("apse5", 1, 2, 3);
            case "ap-southeast-7" -> zones("apse7", 1, 2, 3);
            case "ap-northeast-1" -> zones("apne1", 1, 2, 4);
            case "ap-northeast-2" -> zones("apne2", 1, 2, 3, 4);
            case "ap-northeast-3" -> zones("apne3", 1, 2, 3);
            case "ap-east-1" -> zones("ape1", 1, 2, 3);
            case "me-south-1" -> zones("mes1", 1, 2, 3);
            case "me-central-1" -> zones("mec1", 1, 2, 3);
            case "il-central-1" -> zones("ilc1", 1, 2, 3);
            case "af-south-1" -> zones("afs1", 1, 2, 3);
            case "us-gov-east-1" -> zones("usge1", 1, 2, 3);
            case "us-gov-west-1" -> zones("usgw1", 1, 2, 3);
            case "cn-north-1" -> zones("cnn1", 1, 2);
            case "cn-northwest-1" -> zones("cnnw1", 1, 2, 3);
            default -> List.of();
        };
    }

    private static List<String> zones(String prefix, int... numbers) {
        List<String> zones = new ArrayList<>();
        for (int number : numbers) {
            zones.add(prefix + "-az" + number);
        }
        return List.copyOf(zones);
    }
}
