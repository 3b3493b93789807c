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
        Optional<String> text = folder.text(image.context().value() + "/" + name);
        return text.isPresent() ? Optional.of(Dockerfile.of(text.get())) : Optional.empty();
    }

    /** The stage that an image is made of, if its Dockerfile is there to be read. */
    static Optional<Dockerfile.Stage> stage(Image.Built image, String name, SourceFolder folder) {
        Optional<Dockerfile> file = dockerfile(image, name, folder);
        return file.isPresent() ? file.get().stage(image.target()) : Optional.empty();
    }
}
