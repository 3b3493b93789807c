package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Mirror;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Optional;

/** A base image that is kept in a repository of the system's own is built from there. */
final class MirrorsAreUsed implements FolderCheck {
    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        if (system.mirrors().isEmpty()) {
            return;
        }
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Built built) {
                Optional<Dockerfile> file = Builds.dockerfile(built, folder);
                if (file.isPresent()) {
                    check(system, built, file.get(), diagnostics);
                }
            }
        }
    }

    private static void check(SystemDefinition system, Image.Built built, Dockerfile file, Diagnostics diagnostics) {
        for (Mirror mirror : system.mirrors()) {
            String image = mirror.image().value();
            if (file.bases().contains(image)) {
                diagnostics.add(Diagnostic.of(
                                Code.MIRROR_PASSED_BY,
                                built.dockerfile().span(),
                                "`" + built.dockerfile().value() + "` begins with `" + image
                                        + "`, which is mirrored as `"
                                        + mirror.name().value() + "`")
                        .label("is built from elsewhere")
                        .related(mirror.image().span(), "is kept in a repository of your own")
                        .help("begin with the copy: FROM ACCOUNT.dkr.ecr."
                                + system.region().value() + ".amazonaws.com/"
                                + mirror.name().value() + ":TAG"));
            }
        }
    }
}
