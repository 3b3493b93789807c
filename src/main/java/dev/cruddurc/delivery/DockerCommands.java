package dev.cruddurc.delivery;

import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.DeliveredImage.Build;
import dev.cruddurc.model.DeliveredImage.Copy;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of docker's commands, without docker itself.
 *
 * @param registry the registry's host
 * @param buildx whether docker has its newer builder
 */
public record DockerCommands(String registry, boolean buildx) {
    /** Whether there is the newer builder. */
    public static final List<String> HAS_BUILDX = List.of("buildx", "version");

    /** The whole reference of an image. */
    public String reference(DeliveredImage image) {
        return registry + "/" + image.name();
    }

    /** Builds an image under its reference. */
    public List<String> build(DeliveredImage image, Build build) {
        List<String> words = new ArrayList<>();
        if (buildx) {
            // One manifest of one platform, so that its digest is that of the image.
            words.addAll(List.of("buildx", "build", "--load", "--provenance=false"));
        } else {
            words.add("build");
        }
        words.addAll(List.of("--platform", build.platform()));
        words.addAll(List.of("--file", build.context() + "/" + build.dockerfile()));
        if (!build.target().isEmpty()) {
            words.addAll(List.of("--target", build.target()));
        }
        for (Twin.Variable argument : build.args()) {
            words.addAll(List.of("--build-arg", argument.name() + "=" + argument.value()));
        }
        words.addAll(List.of("--tag", reference(image), build.context()));
        return words;
    }

    /** Copies an image of elsewhere; with the newer builder for all of its platforms. */
    public List<List<String>> copy(DeliveredImage image, Copy copy) {
        if (buildx) {
            return List.of(List.of("buildx", "imagetools", "create", "--tag", reference(image), copy.reference()));
        }
        return List.of(
                List.of("pull", "--platform", copy.platform(), copy.reference()),
                List.of("tag", copy.reference(), reference(image)),
                push(image));
    }

    /** Pushes an image. */
    public List<String> push(DeliveredImage image) {
        return List.of("push", reference(image));
    }

    /** Logs in; the password is read on stdin. */
    public List<String> login() {
        return List.of("login", "--username", "AWS", "--password-stdin", registry);
    }

    /** Tells by which digest the machine knows an image. */
    public List<String> inspect(DeliveredImage image) {
        return List.of("image", "inspect", "--format", "{{.Id}}", reference(image));
    }
}
