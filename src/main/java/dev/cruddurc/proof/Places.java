package dev.cruddurc.proof;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Origin;
import dev.cruddurc.proof.fact.ResourceKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of the file that asked for resources. */
final class Places {
    private final Map<String, Origin> origins = new LinkedHashMap<>();

    Places(Deployment deployment) {
        deployment
                .resources()
                .values()
                .forEach(resource -> origins.put(Naming.logicalId(resource.id()), resource.origin()));
    }

    /** The line of an attribute where that has one of its own, else that of its resource. */
    Optional<Span> of(ResourceKey resource, String path) {
        Optional<Origin> origin = Optional.ofNullable(origins.get(resource.name()));
        return origin.map(found -> found.parts().stream()
                .filter(part -> path.toLowerCase(Locale.ROOT)
                        .startsWith(part.attribute().toLowerCase(Locale.ROOT)))
                .map(Origin.Part::span)
                .findFirst()
                .orElse(found.span()));
    }
}
