package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Where a container's image comes from. */
public sealed interface Image permits Image.Pulled, Image.Built {
    /** The place of the image. */
    Span span();

    /** An image that exists, by its whole reference. */
    record Pulled(Located<String> reference) implements Image {
        @Override
        public Span span() {
            return reference.span();
        }
    }

    /**
     * An image that the team builds and pushes to a repository of ours.
     *
     * @param context the build context as written
     * @param dockerfile within the context, {@code Dockerfile} unless said
     * @param target the stage to build
     * @param repository the repository's name, {@code <app>/<service>} unless said
     * @param mutable whether a tag may be pushed again
     */
    record Built(
            Located<String> context,
            Located<String> dockerfile,
            Optional<String> target,
            List<ServiceDefinition.Variable> args,
            Located<String> tag,
            boolean mutable,
            Located<String> repository,
            Span span)
            implements Image {}
}
