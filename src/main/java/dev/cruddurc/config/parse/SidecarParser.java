package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Further containers of a task. */
final class SidecarParser {
    private SidecarParser() {}

    /** The sidecars of a service, by name. */
    static List<Sidecar> parse(Section service, String name, Set<String> containers) {
        List<Sidecar> sidecars = new ArrayList<>();
        Section all = service.sectionOrEmpty("sidecars");
        for (Node.Entry entry : all.byName()) {
            if (entry.name().equals(name)) {
                service.context()
                        .add(Diagnostic.of(
                                        Code.NAMES_COLLIDE,
                                        entry.key().span(),
                                        "the application's own container is called `" + name + "`")
                                .label("takes the same name")
                                .help("give the sidecar another name"));
            }
            all.named(entry)
                    .map(sidecar -> sidecar(sidecar, entry, name, containers))
                    .ifPresent(sidecars::add);
        }
        return sidecars;
    }

    private static Sidecar sidecar(Section sidecar, Node.Entry entry, String service, Set<String> containers) {
        List<Variable> env = VariableParser.parse(sidecar, "env");
        List<SecretReference> secrets = SecretParser.parse(sidecar);
        VariableParser.checkDistinct(env, secrets, sidecar.context());
        return new Sidecar(
                new Located<>(entry.name(), entry.key().span()),
                ImageParser.parse(sidecar, sidecar.context().app() + "/" + service + "-" + entry.name()),
                sidecar.number("port", 1, 65_535),
                env,
                secrets,
                sidecar.flag("essential", true).value(),
                HealthParser.ofContainer(sidecar),
                SizeParser.cpu(sidecar),
                SizeParser.memory(sidecar),
                ContainerParser.parse(sidecar, entry.name(), containers),
                sidecar.place());
    }
}
