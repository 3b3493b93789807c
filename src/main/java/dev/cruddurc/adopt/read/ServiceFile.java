package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ECS service. */
public record ServiceFile(
        Item item,
        Located<String> name,
        Optional<Located<String>> cluster,
        Optional<Located<String>> taskDefinition,
        Optional<Located<Integer>> count,
        boolean exec,
        Optional<Located<Boolean>> publicIp,
        List<Located<String>> subnets,
        List<Located<String>> securityGroups,
        List<Target> targets,
        Optional<Located<Integer>> grace,
        boolean connected,
        Optional<String> namespace) {
    private static final String ENABLED = "ENABLED";

    /** A container's port behind a target group. */
    public record Target(
            Item item,
            Optional<Located<String>> targetGroup,
            Optional<Located<String>> container,
            Optional<Located<Integer>> port) {}

    static ServiceFile of(Item item) {
        Optional<Item> network = item.item("networkConfiguration").flatMap(said -> said.item("awsvpcConfiguration"));
        List<Target> targets = new ArrayList<>();
        for (Item target : item.items("loadBalancers")) {
            targets.add(new Target(
                    target,
                    target.text("targetGroupArn"),
                    target.text("containerName"),
                    target.number("containerPort")));
        }
        // Tags go from the service to its tasks here too, and tasks run on Fargate.
        for (String[] usual : new String[][] {
            {"propagateTags", "SERVICE"},
            {"enableECSManagedTags", "true"},
            {"launchType", "FARGATE"},
            {"schedulingStrategy", "REPLICA"},
            {"platformVersion", "LATEST"}
        }) {
            item.skipUsual(usual[0], usual[1]);
        }
        Optional<Item> connect = item.item("serviceConnectConfiguration");
        // What is offered under which name and port follows from the service.
        connect.ifPresent(said -> said.skip("services"));
        return new ServiceFile(
                item,
                item.text("serviceName").orElse(new Located<>("", item.head())),
                item.text("cluster").map(ServiceFile::leaf),
                item.text("taskDefinition").map(ServiceFile::leaf),
                item.number("desiredCount"),
                is(item, "enableExecuteCommand"),
                network.filter(said ->
                                said.isUsual("assignPublicIp", ENABLED) || said.isUsual("assignPublicIp", "DISABLED"))
                        .flatMap(said -> said.text("assignPublicIp"))
                        .map(word -> word.map(ENABLED::equals)),
                network.map(said -> said.texts("subnets")).orElse(List.of()),
                network.map(said -> said.texts("securityGroups")).orElse(List.of()),
                List.copyOf(targets),
                item.number("healthCheckGracePeriodSeconds"),
                connect.filter(said -> is(said, "enabled")).isPresent(),
                connect.flatMap(said -> said.text("namespace")).map(Located::value));
    }

    /** The family that it runs, without a revision. */
    public Optional<String> family() {
        return taskDefinition.map(said -> said.value().replaceFirst(":[0-9]+$", ""));
    }

    private static boolean is(Item item, String key) {
        return item.text(key).filter(word -> word.value().equals("true")).isPresent();
    }

    /** An ARN names the same as its last part. */
    private static Located<String> leaf(Located<String> text) {
        return text.value().startsWith("arn:") ? text.map(arn -> arn.substring(arn.lastIndexOf('/') + 1)) : text;
    }
}
