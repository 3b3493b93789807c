package dev.cruddurc.review.source;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Resource;

/**
 * A resource of the model as one backend spells it.
 *
 * @param file the artifact's path
 * @param name the logical id or the address
 * @param type the backend's name of its type
 * @param attributes the properties or arguments
 * @param body the whole of it, as it stands in the artifact
 */
public record Spelling(
        Resource resource, String file, String name, String type, JsonObject attributes, JsonObject body) {
    /** Whether it is CloudFormation's spelling and not Terraform's. */
    public boolean isCloudFormation() {
        return file.startsWith("cloudformation/");
    }
}
