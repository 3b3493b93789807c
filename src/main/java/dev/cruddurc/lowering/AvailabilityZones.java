package dev.cruddurc.lowering;

import java.util.ArrayList;
import java.util.List;

/**
 * The availability zones of a region by zone id, the same place in every account, without those in which Fargate is missing. From
 * the AWS pages "Regions and Availability Zones" and "Supported Regions for Amazon ECS on AWS Fargate"; a region that is not here
 * needs {@code network.zones}.
 */
final class AvailabilityZones {
    /** The zones of a region: the first part of their ids, and the number behind it. */
    private record Zones(String region, String prefix, List<Integer> numbers) {}

    private static final List<Zones> TABLE = List.of(
            new Zones("us-east-1", "use1", List.of(1, 2, 4, 5, 6)),
            new Zones("us-east-2", "use2", List.of(1, 2, 3)),
            new Zones("us-west-1", "usw1", List.of(1, 3)),
            new Zones("us-west-2", "usw2", List.of(1, 2, 3, 4)),
            new Zones("ca-central-1", "cac1", List.of(1, 2, 4)),
            new Zones("ca-west-1", "caw1", List.of(1, 2, 3)),
            new Zones("mx-central-1", "mxc1", List.of(1, 2, 3)),
            new Zones("sa-east-1", "sae1", List.of(1, 2, 3)),
            new Zones("eu-west-1", "euw1", List.of(1, 2, 3)),
            new Zones("eu-west-2", "euw2", List.of(1, 2, 3)),
            new Zones("eu-west-3", "euw3", List.of(1, 2, 3)),
            new Zones("eu-central-1", "euc1", List.of(1, 2, 3)),
            new Zones("eu-central-2", "euc2", List.of(1, 2, 3)),
            new Zones("eu-north-1", "eun1", List.of(1, 2, 3)),
            new Zones("eu-south-1", "eus1", List.of(1, 2, 3)),
            new Zones("eu-south-2", "eus2", List.of(1, 2, 3)),
            new Zones("ap-south-1", "aps1", List.of(1, 2, 3)),
            new Zones("ap-south-2", "aps2", List.of(1, 2, 3)),
            new Zones("ap-southeast-1", "apse1", List.of(1, 2, 3)),
            new Zones("ap-southeast-2", "apse2", List.of(1, 2, 3)),
            new Zones("ap-southeast-3", "apse3", List.of(1, 2, 3)),
            new Zones("ap-southeast-4", "apse4", List.of(1, 2, 3)),
            new Zones("ap-southeast-5", "apse5", List.of(1, 2, 3)),
            new Zones("ap-southeast-7", "apse7", List.of(1, 2, 3)),
            new Zones("ap-northeast-1", "apne1", List.of(1, 2, 4)),
            new Zones("ap-northeast-2", "apne2", List.of(1, 2, 3, 4)),
            new Zones("ap-northeast-3", "apne3", List.of(1, 2, 3)),
            new Zones("ap-east-1", "ape1", List.of(1, 2, 3)),
            new Zones("me-south-1", "mes1", List.of(1, 2, 3)),
            new Zones("me-central-1", "mec1", List.of(1, 2, 3)),
            new Zones("il-central-1", "ilc1", List.of(1, 2, 3)),
            new Zones("af-south-1", "afs1", List.of(1, 2, 3)),
            new Zones("us-gov-east-1", "usge1", List.of(1, 2, 3)),
            new Zones("us-gov-west-1", "usgw1", List.of(1, 2, 3)),
            new Zones("cn-north-1", "cnn1", List.of(1, 2)),
            new Zones("cn-northwest-1", "cnnw1", List.of(1, 2, 3)));

    private AvailabilityZones() {}

    /** The zone ids of a region, in order; empty for a region that is not known. */
    static List<String> of(String region) {
        List<String> ids = new ArrayList<>();
        for (Zones zones : TABLE) {
            if (zones.region().equals(region)) {
                for (int number : zones.numbers()) {
                    ids.add(zones.prefix() + "-az" + number);
                }
            }
        }
        return ids;
    }

    /** The regions that are known. */
    static List<String> regions() {
        List<String> regions = new ArrayList<>();
        TABLE.forEach(zones -> regions.add(zones.region()));
        return regions;
    }
}
