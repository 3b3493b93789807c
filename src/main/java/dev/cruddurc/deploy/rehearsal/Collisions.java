package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change set would make anew, and is still there.
 *
 * @param names types and names, by logical id
 */
record Collisions(Map<String, String> names) {
    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * The reason of the whole, in the service's words.
     *
     * @param adopts whether it was asked to adopt what is there
     */
    String reason(boolean adopts) {
        if (!adopts) {
            return there(names.values().iterator().next());
        }
        List<String> imports = new ArrayList<>();
        names.forEach((id, name) -> imports.add(id + " ({" + name.replaceAll(".*::(\\w+) ", "$1Name=") + "})"));
        return "CloudFormation is attempting to import some resources because they already exist in your account."
                + " The resources must have the DeletionPolicy attribute set to 'Retain' or 'RetainExceptOnCreate' in the"
                + " template for successful import. The affected resources are " + String.join(", ", imports);
    }

    /** What the events of the change set say. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        names.forEach((id, name) -> refusals.add(new Refusal(id, there(name))));
        return refusals;
    }

    private static String there(String name) {
        return "Resource of type '" + name.replace(" ", "' with identifier '") + "' already exists.";
    }
}
