package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.ContainerSettings;
import dev.cruddurc.config.language.ContainerSettings.Condition;
import dev.cruddurc.config.language.ContainerSettings.Dependency;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the application's container and sidecars have in common. */
final class ContainerParser {
    private ContainerParser() {}

    /** The settings of a container in a task with the given containers. */
    static ContainerSettings parse(Section container, String name, Set<String> containers) {
        return new ContainerSettings(
                CommandParser.words(container, "command"),
                CommandParser.words(container, "entrypoint"),
                container.text("user"),
                container.number("stopTimeout", 0, 120),
                container.flag("readOnlyRoot", false),
                container.flag("dropCapabilities", false).value(),
                dependsOn(container, name, containers));
    }

    private static List<Dependency> dependsOn(Section container, String name, Set<String> containers) {
        List<Dependency> result = new ArrayList<>();
        Section dependsOn = container.sectionOrEmpty("dependsOn");
        for (Node.Entry entry : dependsOn.byName()) {
            Located<String> other = new Located<>(entry.name(), entry.key().span());
            Optional<Node.Scalar> condition = dependsOn.scalar(entry.value(), entry.name());
            if (other.value().equals(name)) {
                container
                        .context()
                        .add(Diagnostic.of(Code.DEPENDENCY_CYCLE, other.span(), "`" + name + "` waits for itself")
                                .label("is the container itself"));
            } else if (!containers.contains(other.value())) {
                Containers.unknown(other, containers, container.context());
            } else if (condition.isPresent()) {
                Condition how = dependsOn
                        .choice(condition.get(), entry.name(), Condition.START)
                        .value();
                result.add(new Dependency(other, how));
            }
        }
        return result;
    }
}
