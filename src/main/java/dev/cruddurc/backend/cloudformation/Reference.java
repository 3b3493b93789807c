package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import java.util.Optional;

/**
 * A resource or parameter of the template, or an attribute of such a resource.
 *
 * @param attribute empty for what {@code Ref} gives
 */
record Reference(String logicalId, Optional<String> attribute) {
    /** As a value. */
    Json json() {
        return attribute.isPresent() ? Intrinsic.getAtt(logicalId, attribute.get()) : Intrinsic.ref(logicalId);
    }

    /** As a variable of {@code Fn::Sub}. */
    String inSub() {
        return attribute.isPresent() ? logicalId + "." + attribute.get() : logicalId;
    }
}
