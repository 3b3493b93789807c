package dev.cruddurc.backend.terraform;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one stage becomes: a root module in one file, with a state of its own. Resources are sorted by type and label. */
final class RootModule {
    private final Deployment deployment;
    private final Stage stage;
    private final ValueSpelling spelling;
    private final TreeMap<String, TreeMap<String, Json>> resources = new TreeMap<>();
    private final TreeMap<String, Json> locals = new TreeMap<>();
    private final TreeMap<String, Json> outputs = new TreeMap<>();

    RootModule(Deployment deployment, Stage stage) {
        this.deployment = deployment;
        this.stage = stage;
        this.spelling = new ValueSpelling(deployment, stage);
    }

    /** The region that all of it is in. */
    String region() {
        return deployment.region();
    }

    /** The addresses of all resources so far. */
    SortedSet<String> addresses() {
        SortedSet<String> addresses = new TreeSet<>();
        resources.forEach((type, labels) -> labels.keySet().forEach(label -> addresses.add(type + "." + label)));
        return addresses;
    }

    /** The body of a block to be added. */
    Body body() {
        return new Body(spelling);
    }

    /** Adds the main resource that a resource of the model becomes. */
    void add(Resource resource, Body body) {
        add(Emitters.type(resource), Naming.label(resource.id()), body);
    }

    /** Adds a resource. Two at one address are a defect of the lowering. */
    void add(String type, String label, Body body) {
        TreeMap<String, Json> labels = resources.get(type);
        if (labels == null) {
            labels = new TreeMap<>();
            resources.put(type, labels);
        }
        if (labels.put(label, body.build()) != null) {
            throw new IllegalStateException("two resources at " + type + "." + label);
        }
    }

    /** Keeps a JSON document where a reviewer can read it; the expression is its text, for the argument that wants it. */
    String document(String name, Body document) {
        return "jsonencode(" + local(name, document.build()) + ")";
    }

    /** The same for a document that is an array. */
    String document(String name, List<Body> items) {
        return "jsonencode(" + local(name, Json.array(Body.all(items))) + ")";
    }

    /** Names an expression, which keeps its type. */
    String local(String name, String expression) {
        return local(name, Json.of(Template.interpolation(expression)));
    }

    /** Hands a property to whoever reads the outputs: a later stage, or a person. */
    void output(HandOver output) {
        JsonObject.Builder body = JsonObject.builder();
        // A description is no template.
        body.put("description", output.description());
        body.put("value", Emitters.attribute(output.resource(), output.property()));
        outputs.put(output.name(), body.build());
    }

    /** What this module wants from the modules of earlier stages, after all its resources were added. */
    Collection<HandOver> inputs() {
        return spelling.inputs();
    }

    /** The resource of a value that is an attribute of one of this deployment's. */
    Resource resource(Attribute attribute) {
        return deployment.resource(attribute.resource());
    }

    /** Whether a resource is deployed with this module. */
    boolean has(Resource resource) {
        return resource.stage().equals(stage);
    }

    /** Whether another certificate of this module, for the name below a wildcard, has the record that proves both. */
    boolean proves(Certificate wildcard) {
        if (wildcard.parent().isPresent()) {
            for (Resource resource : deployment.resources(stage)) {
                if (resource instanceof Certificate other
                        && other.domain().equals(wildcard.parent().get())
                        && other.zone().equals(wildcard.zone())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The address of a resource in this module; that of another stage's would mean nothing here. */
    String address(Id id) {
        Resource resource = deployment.resource(id);
        if (!has(resource)) {
            throw new IllegalStateException(id + " is not in stage " + stage);
        }
        return Emitters.address(resource);
    }

    /** The addresses that {@code depends_on} takes. Earlier stages are there anyway. */
    SortedSet<String> addresses(List<Id> ids) {
        SortedSet<String> addresses = new TreeSet<>();
        for (Id id : ids) {
            Resource resource = deployment.resource(id);
            if (has(resource)) {
                addresses.add(Emitters.address(resource));
            }
        }
        return addresses;
    }

    /** The file's content. */
    JsonObject render() {
        return JsonObject.builder()
                .put("//", Preamble.comment(deployment, stage))
                .put("terraform", Preamble.terraform(deployment, stage))
                .put("provider", Preamble.provider(deployment))
                .putIfAny("variable", variables())
                .putIfAny("data", dataSources())
                .putIfAny("locals", new JsonObject(locals))
                .put("resource", resources())
                .putIfAny("output", new JsonObject(outputs))
                .build();
    }

    private String local(String name, Json value) {
        if (locals.put(name, value) != null) {
            throw new IllegalStateException("two locals called " + name);
        }
        return "local." + name;
    }

    private JsonObject variables() {
        JsonObject.Builder variables = JsonObject.builder();
        for (HandOver input : spelling.inputs()) {
            JsonObject.Builder variable = JsonObject.builder();
            variable.put("type", input.type()).put("description", input.description());
            variables.put(input.name(), variable.build());
        }
        return variables.build();
    }

    private JsonObject dataSources() {
        JsonObject.Builder types = JsonObject.builder();
        JsonObject empty = JsonObject.builder().build();
        for (DataSource source : spelling.dataSources()) {
            types.put(source.type(), JsonObject.of(DataSource.LABEL, empty));
        }
        return types.build();
    }

    private JsonObject resources() {
        JsonObject.Builder types = JsonObject.builder();
        for (Map.Entry<String, TreeMap<String, Json>> type : resources.entrySet()) {
            types.put(type.getKey(), new JsonObject(type.getValue()));
        }
        return types.build();
    }
}
