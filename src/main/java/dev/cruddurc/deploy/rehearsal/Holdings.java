package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The resources that there are in a rehearsal: those of its stacks, and those that stacks have left alone. */
record Holdings(Rehearsal rehearsal, World world) {
    /** The properties of a resource of a stack, with what they refer to in its place. */
    JsonObject properties(StackRecord stack, Template template, String id) {
        Evaluation evaluation =
                rehearsal.evaluation(template, stack.name, stack.now.parameters(), stack.now.physicalIds());
        return Template.object(Optional.of(evaluation.value(template.properties(id))));
    }

    /**
     * What is retained goes on without its stack.
     *
     * @param left what is retained although the template does not say so
     */
    void keep(StackRecord stack, Collection<String> ids, List<String> left) {
        Optional<Template> template = Template.read(stack.now.template());
        for (String id : ids) {
            if (template.isPresent()
                    && (left.contains(id)
                            || template.get().attribute(id, "DeletionPolicy").startsWith("Retain"))) {
                String name = World.nameOf(template.get().type(id), properties(stack, template.get(), id));
                if (!name.isEmpty()) {
                    world.kept.add(name);
                }
            }
        }
    }

    /** Whether there is a resource, by its type and its name. */
    boolean has(String named) {
        if (world.kept.contains(named)) {
            return true;
        }
        for (Resource resource : resources()) {
            if (World.nameOf(resource.type(), resource.properties()).equals(named)) {
                return true;
            }
        }
        return false;
    }

    /** The properties of all resources of a type. */
    List<JsonObject> deployed(String type) {
        List<JsonObject> found = new ArrayList<>();
        for (Resource resource : resources()) {
            if (resource.type().equals(type)) {
                found.add(resource.properties());
            }
        }
        return found;
    }

    private record Resource(String type, JsonObject properties) {}

    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (StackRecord stack : world.stacks) {
            Optional<Template> template = Template.read(stack.now.template());
            if (template.isPresent() && !stack.isGone()) {
                for (String id : stack.now.physicalIds().keySet()) {
                    resources.add(new Resource(template.get().type(id), properties(stack, template.get(), id)));
                }
            }
        }
        return resources;
    }
}
