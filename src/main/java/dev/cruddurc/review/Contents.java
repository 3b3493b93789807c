package dev.cruddurc.review;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources of a deployment, by their kinds and by what refers to them. */
public record Contents(Deployment deployment) {
    /** All of a kind, by id. */
    public <T extends Resource> List<T> all(Class<T> kind) {
        return stream(kind).toList();
    }

    /** The resource that a value is an attribute of, where it is one of the kind. */
    public <T extends Resource> Optional<T> behind(Value value, Class<T> kind) {
        if (!(value instanceof Value.Attribute attribute)) {
            return Optional.empty();
        }
        return of(attribute.resource(), kind);
    }

    /** The resource of an id, where it is one of the kind. */
    public <T extends Resource> Optional<T> of(Id id, Class<T> kind) {
        return Optional.ofNullable(deployment.resources().get(id))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <T extends Resource> Stream<T> stream(Class<T> kind) {
        return deployment.resources().values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
