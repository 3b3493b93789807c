package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource of a template without its type.
 *
 * @param dependsOn logical ids that must exist first; those that a reference implies are left out when it is printed
 * @param deletion what becomes of it when it leaves its stack or is replaced; empty leaves it to CloudFormation, which deletes
 * @param companions resources that exist only beside this one
 */
record Body(JsonObject properties, List<String> dependsOn, Optional<Deletion> deletion, List<Companion> companions) {
    Body {
        dependsOn = List.copyOf(dependsOn);
        companions = List.copyOf(companions);
    }

    /** What becomes of a resource that is no longer in the template. */
    enum Deletion {
        DELETE("Delete"),
        RETAIN("Retain");

        private final String spelling;

        Deletion(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    /**
     * A resource that exists only beside another.
     *
     * @param suffix what its logical id adds to the other's
     */
    record Companion(String suffix, String type, JsonObject properties) {}

    /** A resource of its properties alone. */
    static Body of(JsonObject properties) {
        return new Body(properties, List.of(), Optional.empty(), List.of());
    }

    /** The same after other resources. */
    Body after(List<String> logicalIds) {
        List<String> more = new ArrayList<>(dependsOn);
        more.addAll(logicalIds);
        return new Body(properties, more, deletion, companions);
    }

    /** The same with a policy for its end. */
    Body on(Deletion end) {
        return new Body(properties, dependsOn, Optional.of(end), companions);
    }

    /** The same with a companion. */
    Body with(Companion companion) {
        List<Companion> more = new ArrayList<>(companions);
        more.add(companion);
        return new Body(properties, dependsOn, deletion, more);
    }
}
