package dev.cruddurc.model;

import java.util.List;

/**
 * An image that the team brings into a repository of the system.
 *
 * @param label whose image it is: a service, {@code service/sidecar}, or the repository of a mirror
 * @param mutable whether its tag may be pushed again
 */
public record DeliveredImage(String label, String repository, String tag, boolean mutable, Source source) {
    /** Where it comes from. */
    public sealed interface Source permits Build, Copy {}

    /**
     * A Dockerfile.
     *
     * @param context the folder that is sent to the builder, relative to that of the file
     * @param dockerfile within the context
     * @param target the stage to build; empty for the last
     * @param platform such as {@code linux/arm64}
     */
    public record Build(String context, String dockerfile, String target, List<Twin.Variable> args, String platform)
            implements Source {
        public Build {
            args = List.copyOf(args);
        }
    }

    /** An image of elsewhere. */
    public record Copy(String reference, String platform) implements Source {}

    /** The name and tag within the registry. */
    public String name() {
        return repository + ":" + tag;
    }

    /** Whether a word on the command line means it: its label, or the service that it belongs to. */
    public boolean isOf(String word) {
        return label.equals(word) || label.startsWith(word + "/");
    }
}
