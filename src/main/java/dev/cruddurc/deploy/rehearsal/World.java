package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that exists for the stand-in. */
final class World {
    final List<StackRecord> stacks = new ArrayList<>();
    /** Names of resources that were left alone when their stacks went. */
    final Set<String> kept = new LinkedHashSet<>();

    int counter;

    /** The stack of an ARN, or the one that has a name now. */
    Optional<StackRecord> find(String stack) {
        for (StackRecord record : stacks) {
            if (record.arn.equals(stack) || (record.name.equals(stack) && !record.isGone())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The types whose name is their identity, so that one that exists can be adopted. */
    private static final List<String> NAMED =
            List.of("AWS::ECR::Repository", "AWS::Logs::LogGroup", "AWS::SSM::Parameter", "AWS::ECS::Cluster");

    /** What tells two resources of one type and name to be one and the same; empty where they have no such name. */
    static String nameOf(String type, JsonObject properties) {
        String name = PhysicalNames.named(properties);
        return name.isEmpty() || !NAMED.contains(type) ? "" : type + " " + name;
    }
}
