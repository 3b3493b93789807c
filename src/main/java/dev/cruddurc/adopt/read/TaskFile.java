package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.List;
import java.util.Optional;

/** A task definition. */
public record TaskFile(
        Item item,
        Located<String> family,
        Optional<Located<Integer>> cpu,
        Optional<Located<Integer>> memory,
        Optional<Located<String>> network,
        Optional<Located<String>> executionRole,
        Optional<Located<String>> taskRole,
        List<Located<String>> compatibilities,
        List<ContainerPart> containers) {
    static TaskFile of(Item item) {
        // What an account adds when it shows one.
        item.skip("taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities");
        item.skip("registeredAt", "registeredBy");
        return new TaskFile(
                item,
                item.text("family").orElse(new Located<>("", item.head())),
                item.number("cpu"),
                item.number("memory"),
                item.text("networkMode"),
                item.text("executionRoleArn"),
                item.text("taskRoleArn"),
                item.texts("requiresCompatibilities"),
                item.items("containerDefinitions").stream()
                        .map(ContainerPart::of)
                        .toList());
    }

    /** The containers that are not for tracing. */
    public List<ContainerPart> own() {
        return containers.stream()
                .filter(container -> !container.isXray() && !container.isCollector())
                .toList();
    }
}
