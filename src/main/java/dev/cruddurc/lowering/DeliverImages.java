package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Architecture;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Mirror;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.Twin;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;

/** What has to be brought into the repositories: the mirrors first, since builds start from them, then what is built, by service. */
public final class DeliverImages {
    private DeliverImages() {}

    /** The images of a system without errors. */
    public static List<DeliveredImage> of(SystemDefinition system) {
        Draft draft = new Draft(system, new Diagnostics());
        List<DeliveredImage> images = new ArrayList<>();
        boolean arm = system.services().stream()
                .allMatch(service -> service.architecture().value() == Architecture.ARM64);
        for (Mirror mirror : system.mirrors()) {
            String reference = mirror.image().value();
            images.add(new DeliveredImage(
                    mirror.name().value(),
                    mirror.name().value(),
                    tag(reference),
                    false,
                    new DeliveredImage.Copy(reference, platform(arm))));
        }
        for (ServiceDefinition service : system.services()) {
            String name = service.name().value();
            add(draft, service, name, service.image(), images);
            for (Sidecar sidecar : service.sidecars()) {
                add(draft, service, name + "/" + sidecar.name().value(), sidecar.image(), images);
            }
        }
        return images;
    }

    private static void add(
            Draft draft, ServiceDefinition service, String label, Image image, List<DeliveredImage> images) {
        if (image instanceof Image.Built built) {
            List<Twin.Variable> args = new ArrayList<>();
            for (Variable argument : built.args()) {
                args.add(new Twin.Variable(
                        argument.name().value(), text(draft, draft.references().value(argument.value()))));
            }
            images.add(new DeliveredImage(
                    label,
                    built.repository().value(),
                    built.tag().value(),
                    built.mutable(),
                    new DeliveredImage.Build(
                            built.context().value(),
                            built.dockerfile().value(),
                            built.target().orElse(""),
                            args,
                            platform(service.architecture().value() == Architecture.ARM64))));
        }
    }

    /** Arguments are known when compiling, which is checked there. */
    private static String text(Draft draft, Value value) {
        if (value instanceof Value.Joined joined) {
            StringBuilder text = new StringBuilder();
            joined.parts().forEach(part -> text.append(text(draft, part)));
            return text.toString();
        }
        return value instanceof Value.Text known
                ? known.text()
                : value == Value.Pseudo.REGION ? draft.system().region().value() : "";
    }

    /** A mirror keeps the tag of what it mirrors; a digest becomes one. */
    private static String tag(String reference) {
        int digest = reference.indexOf("@sha256:");
        String plain = digest < 0 ? reference : reference.substring(0, digest);
        int colon = plain.indexOf(':', plain.lastIndexOf('/') + 1);
        if (colon >= 0) {
            return plain.substring(colon + 1);
        }
        return digest < 0 ? "latest" : "sha256-" + reference.substring(digest + "@sha256:".length());
    }

    private static String platform(boolean arm) {
        return arm ? "linux/arm64" : "linux/amd64";
    }
}
