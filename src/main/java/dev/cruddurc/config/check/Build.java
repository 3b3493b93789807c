package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Local.LocalService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A build of a container's image: the one that is deployed, or the one that the local twin makes of the same context.
 *
 * @param dockerfile its path from the build context
 * @param where what a message adds for the twin's: nothing, or that it is local
 */
record Build(Part part, Image.Built image, Located<String> dockerfile, String where) {
    /** The builds of all containers, each before that of its twin where `local` names another Dockerfile. */
    static List<Build> of(SystemDefinition system) {
        List<Build> builds = new ArrayList<>();
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Built image) {
                builds.add(new Build(part, image, image.dockerfile(), ""));
                for (LocalService local : system.local().services()) {
                    boolean same =
                            part.name().value().equals(part.service().name().value())
                                    && local.name().value().equals(part.name().value());
                    if (same
                            && local.dockerfile().isPresent()
                            && !local.dockerfile()
                                    .get()
                                    .value()
                                    .equals(image.dockerfile().value())) {
                        builds.add(new Build(part, image, local.dockerfile().get(), " for the local twin"));
                    }
                }
            }
        }
        return builds;
    }
}
