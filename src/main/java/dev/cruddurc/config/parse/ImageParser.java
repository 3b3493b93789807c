package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/** Images: references of existing ones, and how the others are built. */
final class ImageParser {
    private ImageParser() {}

    /** The image of a container, whose repository has the given name where none is said. */
    static Image parse(Section container, String repository) {
        Optional<Node> node = container.node("image");
        if (node.isEmpty()) {
            container.missing("image", "");
            return new Image.Pulled(new Located<>("", container.place()));
        }
        if (node.get() instanceof Node.Mapping) {
            return built(container.section("image").orElseThrow(), repository);
        }
        Located<String> reference = container.text("image", "");
        if (!reference.value().isEmpty()) {
            check(reference, container.context());
        }
        return new Image.Pulled(reference);
    }

    /** Reports a reference that is none, and one that leaves open which image it means. */
    static void check(Located<String> reference, Context context) {
        ImageReference.check(reference, context);
        warnUntagged(reference, context);
    }

    private static Image built(Section image, String repository) {
        return new Image.Built(
                image.required("build"),
                image.text("dockerfile", "Dockerfile"),
                Located.valueOf(image.text("target")),
                VariableParser.parse(image, "args"),
                image.required("tag"),
                image.flag("mutable", false).value(),
                image.text("repository", repository),
                image.place());
    }

    /** Says that nobody knows which image will run. */
    private static void warnUntagged(Located<String> reference, Context context) {
        if (ImageReference.tag(reference.value()).isEmpty() && reference.value().indexOf('@') < 0) {
            Span span = reference.span();
            context.add(Diagnostic.of(
                            Code.IMAGE_WITHOUT_TAG, span, Quoted.of(reference.value()) + " has neither tag nor digest")
                    .label("means `latest`, whatever that is when a task starts")
                    .help("add a tag or a digest"));
        }
    }
}
