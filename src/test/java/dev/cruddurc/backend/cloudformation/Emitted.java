package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Identity;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Small deployments made by hand, and what becomes of them. */
final class Emitted {
    private Emitted() {}

    /** An identity in the services stage. */
    static Identity named(String kind, String... path) {
        return in(Stage.SERVICES, kind, path);
    }

    /** An identity in any stage. */
    static Identity in(Stage stage, String kind, String... path) {
        return new Identity(Id.of(kind, path), Origin.of(Span.startOf("cruddur.yaml"), "test"), stage);
    }

    /** A parameter that holds a value: the smallest resource in which a spelling can be seen. */
    static Parameter holding(Value value) {
        return new Parameter(named("parameter", "web", "X"), Value.text("/x"), value, List.of());
    }

    /** A deployment to us-east-1 with the environment {@code prod}. */
    static Deployment deployment(Resource... resources) {
        return deployment("us-east-1", resources);
    }

    /** A deployment to a region with the environment {@code prod}. */
    static Deployment deployment(String region, Resource... resources) {
        Map<Id, Resource> sorted = new TreeMap<>();
        for (Resource resource : resources) {
            sorted.put(resource.id(), resource);
        }
        List<Stage> stages = List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES).stream()
                .filter(stage -> sorted.values().stream()
                        .anyMatch(resource -> resource.stage().equals(stage)))
                .toList();
        Naming naming = new Naming("cruddur", Optional.of("prod"));
        return new Deployment(naming, region, Optional.empty(), stages, 0, sorted, Optional.empty(), Optional.empty());
    }

    /** The template of the services. */
    static JsonObject services(Deployment deployment) {
        return new StageTemplate(deployment, Stage.SERVICES).json(new TreeMap<>());
    }

    /** The first of some resources as it stands in the template of the services, printed. */
    static String resource(Resource resource, Resource... others) {
        return resource("us-east-1", resource, others);
    }

    /** The first of some resources as it stands in the template of the services in a region, printed. */
    static String resource(String region, Resource resource, Resource... others) {
        Json spelled =
                at(services(deployment(region, with(resource, others))), "Resources", Naming.logicalId(resource.id()));
        return JsonWriter.pretty(spelled);
    }

    /** A property of the first of some resources, on one line. */
    static String property(String name, Resource resource, Resource... others) {
        return property("us-east-1", name, resource, others);
    }

    /** A property of the first of some resources in a region, on one line. */
    static String property(String region, String name, Resource resource, Resource... others) {
        JsonObject template = services(deployment(region, with(resource, others)));
        return JsonWriter.compact(at(template, "Resources", Naming.logicalId(resource.id()), "Properties", name));
    }

    /** The value of {@link #holding}, on one line. */
    static String value(Value value, Resource... others) {
        return property("Value", holding(value), others);
    }

    /** The text of a stage's artifact. */
    static String artifact(Deployment deployment, Stage stage) {
        return CloudFormationBackend.emit(deployment).stream()
                .filter(artifact -> artifact.path().equals("cloudformation/" + stage + ".template.json"))
                .map(Artifact::content)
                .findFirst()
                .orElseThrow();
    }

    private static Resource[] with(Resource resource, Resource... others) {
        Resource[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = resource;
        return all;
    }

    private static Json at(JsonObject object, String... path) {
        Json here = object;
        for (String name : path) {
            here = here instanceof JsonObject parent
                    ? parent.get(name).orElseThrow(() -> new AssertionError("no " + name + " in " + parent))
                    : here;
        }
        return here;
    }
}
