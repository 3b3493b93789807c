package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.SharedImage;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The repositories that the base file and all environments ask for. What is broken in one of them is reported where it is chosen. */
final class SharedImages {
    private final String app;
    private final Map<String, SharedImage> images = new TreeMap<>();

    private SharedImages(String app) {
        this.app = app;
    }

    /** The union over the trees of the base and of each environment, by name. */
    static List<SharedImage> of(List<Node.Mapping> trees, String app) {
        SharedImages shared = new SharedImages(app);
        for (Node.Mapping tree : trees) {
            for (Node.Entry mirror : entries(tree, "mirrors")) {
                shared.add(new Located<>(mirror.name(), mirror.key().span()), false);
            }
            for (Node.Entry service : entries(tree, "services")) {
                shared.addBuilt(service, service.name());
                if (service.value() instanceof Node.Mapping mapping) {
                    for (Node.Entry sidecar : entries(mapping, "sidecars")) {
                        shared.addBuilt(sidecar, service.name() + "-" + sidecar.name());
                    }
                }
            }
        }
        return new ArrayList<>(shared.images.values());
    }

    private void addBuilt(Node.Entry container, String name) {
        if (container.value() instanceof Node.Mapping mapping
                && mapping.get("image").orElse(null) instanceof Node.Mapping image
                && image.get("build").isPresent()) {
            Optional<Node.Scalar> said = scalar(image, "repository");
            Located<String> repository = said.isPresent()
                    ? new Located<>(said.get().text(), said.get().span())
                    : new Located<>(app + "/" + name, container.key().span());
            Optional<Node.Scalar> mutable = scalar(image, "mutable");
            add(repository, mutable.isPresent() && mutable.get().text().equalsIgnoreCase("true"));
        }
    }

    private void add(Located<String> repository, boolean mutable) {
        SharedImage before = images.get(repository.value());
        images.put(
                repository.value(),
                before == null
                        ? new SharedImage(repository, mutable)
                        : new SharedImage(before.repository(), mutable || before.mutable()));
    }

    private static List<Node.Entry> entries(Node.Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Node.Mapping inner ? inner.entries() : List.of();
    }

    private static Optional<Node.Scalar> scalar(Node.Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }
}
