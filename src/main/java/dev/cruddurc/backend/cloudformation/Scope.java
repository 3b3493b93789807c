package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of one template: its resources, and the parameters that hand over what earlier stages made. */
final class Scope {
    private final Deployment deployment;
    private final Stage stage;
    private final SortedMap<String, Value.Attribute> parameters = new TreeMap<>();
    private final Map<Value.Attribute, Reference> references = new HashMap<>();
    private final IdentityHashMap<List<Tag>, Json> tags = new IdentityHashMap<>();
    private final Names names;

    /** The names of a template beside others, with which it shares the index. */
    Scope(Deployment deployment, Stage stage, Names names) {
        this.deployment = deployment;
        this.stage = stage;
        this.names = names;
    }

    String region() {
        return deployment.region();
    }

    /** Whether a resource lies in this template. */
    boolean holds(Id id) {
        Resource resource = deployment.resources().get(id);
        return resource != null && resource.stage().equals(stage);
    }

    /** The logical id of a resource of this template. */
    String logicalId(Id id) {
        if (!holds(id)) {
            throw new IllegalStateException("no " + id + " in stage " + stage);
        }
        return names.logicalId(id);
    }

    /** What reads an attribute here: of the resource itself, or of the parameter that hands it over. */
    Reference reference(Value.Attribute attribute) {
        Reference known = references.get(attribute);
        if (known == null) {
            known = refer(attribute);
            references.put(attribute, known);
        }
        return known;
    }

    private Reference refer(Value.Attribute attribute) {
        Resource resource = deployment.resource(attribute.resource());
        if (resource.stage().equals(stage)) {
            return Handover.read(names.logicalId(resource.id()), resource, attribute.property());
        }
        checkEarlier(resource);
        String name = Handover.name(names.logicalId(resource.id()), resource, attribute.property());
        parameters.put(name, attribute);
        return new Reference(name, Optional.empty());
    }

    /** Tags in the form of most types, spelt once for all resources that have the same list of them: tags are texts alone. */
    Json tags(List<Tag> list, Values values) {
        Json known = tags.get(list);
        if (known == null) {
            known = Tags.list(list, values);
            tags.put(list, known);
        }
        return known;
    }

    /** The parameters that have been used so far, by name. */
    SortedMap<String, Value.Attribute> parameters() {
        return parameters;
    }

    /**
     * Whether a name is that of a resource of this template, or could be that of a parameter: which ones there are is not known
     * while the template is being written.
     */
    boolean isName(String name) {
        return names.has(stage, name);
    }

    private void checkEarlier(Resource resource) {
        List<Stage> order = deployment.stages();
        if (order.indexOf(resource.stage()) >= order.indexOf(stage)) {
            throw new IllegalStateException(resource.id() + " is deployed after stage " + stage);
        }
    }
}
