package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images as the agent pulls them, and what of the registry they need. */
final class Images {
    private static final String REGISTRY = ".dkr.ecr.";

    private Images() {}

    /**
     * The whole reference of an image.
     *
     * @param digests by {@code repository:tag}; a built image whose tag has one is named by it
     */
    static Value reference(Image image, Map<String, String> digests) {
        if (image instanceof Image.Pulled pulled) {
            return Value.text(pulled.reference().value());
        }
        Image.Built built = (Image.Built) image;
        return Value.join(
                Pseudo.ACCOUNT,
                Value.text(REGISTRY),
                Pseudo.REGION,
                Value.text("."),
                Pseudo.URL_SUFFIX,
                Value.text("/" + built.repository().value() + version(built, digests)));
    }

    private static String version(Image.Built built, Map<String, String> digests) {
        String digest =
                digests.get(built.repository().value() + ":" + built.tag().value());
        return digest == null ? ":" + built.tag().value() : "@" + digest;
    }

    /** All images of a service's task that the user names. */
    static List<Image> of(ServiceDefinition service) {
        List<Image> images = new ArrayList<>(List.of(service.image()));
        for (Sidecar sidecar : service.sidecars()) {
            images.add(sidecar.image());
        }
        return images;
    }

    /** Whether an image lies in the private registry of some account in a region. */
    static boolean isIn(String reference, String region) {
        int slash = reference.indexOf('/');
        return slash > 0 && reference.substring(0, slash).contains(REGISTRY + region + ".");
    }

    /** The ARN of the private repository that an image lies in, ours or another account's; empty for a public one. */
    static Optional<Value> repository(Image image) {
        return image instanceof Image.Built built
                ? Optional.of(Arns.of("ecr", "repository/" + built.repository().value()))
                : repository(((Image.Pulled) image).reference().value());
    }

    /** The ARN of the private repository that a reference leads to; empty for a public one. */
    static Optional<Value> repository(String reference) {
        int slash = reference.indexOf('/');
        String host = slash < 0 ? "" : reference.substring(0, slash);
        int at = host.indexOf(REGISTRY);
        int end = at < 0 ? -1 : host.indexOf('.', at + REGISTRY.length());
        if (end < 0) {
            return Optional.empty();
        }
        String account = host.substring(0, at);
        String region = host.substring(at + REGISTRY.length(), end);
        String name = name(reference.substring(slash + 1));
        return Optional.of(Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":ecr:" + region + ":" + account + ":repository/" + name)));
    }

    private static String name(String path) {
        int digest = path.indexOf('@');
        String plain = digest < 0 ? path : path.substring(0, digest);
        int tag = plain.indexOf(':');
        return tag < 0 ? plain : plain.substring(0, tag);
    }
}
