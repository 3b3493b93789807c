package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Deploy;
import dev.cruddurc.config.language.SystemDefinition.StateBackend;
import java.util.List;
import java.util.Optional;

/** What deploying needs. */
final class DeployParser {
    private DeployParser() {}

    static Deploy parse(Section system) {
        Section deploy = system.sectionOrEmpty("deploy");
        return new Deploy(deploy.text("bucket"), backend(deploy));
    }

    private static Optional<StateBackend> backend(Section deploy) {
        Optional<Section> section = Optional.of(deploy);
        for (String key : List.of("terraform", "backend", "s3")) {
            section = section.get().section(key);
            if (section.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(s3(section.get()));
    }

    private static StateBackend s3(Section s3) {
        Context context = s3.context();
        return new StateBackend(
                s3.required("bucket").value(),
                Located.valueOf(s3.text("prefix")).orElse(context.app()),
                Located.valueOf(s3.text("region")).or(context::region).orElse(""),
                s3.flag("lockfile", true).value(),
                s3.place());
    }
}
