package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.Image;
import java.util.Optional;

/** What the folder has of an image that is built. */
final class Builds {
    private Builds() {}

    /** The Dockerfile of an image, if it is there to be read. */
    static Optional<Dockerfile> dockerfile(Image.Built image, SourceFolder folder) {
        return dockerfile(image, image.dockerfile().value(), folder);
    }

    /** Another Dockerfile in the same context. */
    static Optional<Dockerfile> dockerfile(Image.Built image, String name, SourceFolder folder) {
        return folder.text(image.context().value() + "/" + name).map(Dockerfile::of);
    }
}
