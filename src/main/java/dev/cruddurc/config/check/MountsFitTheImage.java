package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Local.LocalService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Optional;

/** In the local twin, the sources of a service are mounted where its container works; elsewhere it would not see a change of them. */
final class MountsFitTheImage implements FolderCheck {
    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (LocalService local : system.local().services()) {
            for (ServiceDefinition service : system.services()) {
                if (service.name().value().equals(local.name().value())
                        && service.image() instanceof Image.Built built) {
                    check(local, built, folder, diagnostics);
                }
            }
        }
    }

    /** Where the container works: as the file says it, else as its image does. */
    private static Optional<String> workdir(LocalService local, Image.Built built, SourceFolder folder) {
        Optional<String> said = local.workingDirectory();
        if (said.isEmpty()) {
            String name = local.dockerfile().orElse(built.dockerfile()).value();
            Optional<Dockerfile.Stage> stage = Builds.stage(built, name, folder);
            said = stage.isPresent() ? stage.get().workdir() : Optional.empty();
        }
        return said.isPresent() ? Optional.of(Paths.normal(said.get())) : Optional.empty();
    }

    private static void check(LocalService local, Image.Built built, SourceFolder folder, Diagnostics diagnostics) {
        Optional<String> workdir = workdir(local, built, folder);
        for (Located<String> volume : local.volumes()) {
            String[] sides = volume.value().split(":", -1);
            // Of the context as a whole only: what lies within it may belong anywhere.
            if (sides.length < 2
                    || !sides[0].startsWith(".")
                    || !Paths.normal(sides[0])
                            .equals(Paths.normal(built.context().value()))) {
                continue;
            }
            String target = Paths.normal(sides[1]);
            if (workdir.isPresent()
                    && !Paths.isWithin(workdir.get(), target)
                    && !Paths.isWithin(target, workdir.get())) {
                diagnostics.add(Diagnostic.of(
                                Code.MOUNT_ELSEWHERE,
                                volume.span(),
                                "`" + local.name().value() + "` works in `" + workdir.get()
                                        + "`, and its sources are mounted at `" + target + "`")
                        .label("shows no change of the sources")
                        .help("mount them where the container works: `" + sides[0] + ":" + workdir.get() + "`"));
            }
        }
    }
}
