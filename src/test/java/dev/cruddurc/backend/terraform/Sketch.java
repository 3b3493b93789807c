package dev.cruddurc.backend.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.EveryResource;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Identity;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A small deployment, and what becomes of it. */
final class Sketch {
    private final TreeMap<Id, Resource> resources = new TreeMap<>();
    private final Optional<String> environment;
    private Optional<String> account = Optional.empty();
    private Optional<Deployment.StateBackend> state = Optional.empty();

    private Sketch(Optional<String> environment) {
        this.environment = environment;
    }

    static Sketch of(Resource... resources) {
        return new Sketch(Optional.empty()).with(resources);
    }

    static Sketch in(String environment, Resource... resources) {
        return new Sketch(Optional.of(environment)).with(resources);
    }

    Sketch with(Resource... more) {
        for (Resource resource : more) {
            resources.put(resource.id(), resource);
        }
        return this;
    }

    Sketch pinnedTo(String only) {
        account = Optional.of(only);
        return this;
    }

    Sketch stateIn(String bucket, String prefix) {
        state = Optional.of(new Deployment.StateBackend(bucket, prefix, "eu-west-1", true));
        return this;
    }

    Deployment deployment() {
        List<Stage> stages = List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES).stream()
                .filter(stage -> resources.values().stream()
                        .anyMatch(resource -> resource.stage().equals(stage)))
                .toList();
        return new Deployment(
                new Naming("cruddur", environment),
                "eu-west-1",
                account,
                stages,
                0,
                resources,
                state,
                Optional.empty());
    }

    List<Artifact> artifacts() {
        return TerraformBackend.emit(deployment());
    }

    /** The root module of a stage. */
    JsonNode module(Stage stage) {
        return module(artifacts(), stage);
    }

    /** The root module of the services. */
    JsonNode services() {
        return module(Stage.SERVICES);
    }

    /** The root module of a stage that has every kind of resource. */
    static JsonNode every(Stage stage) {
        return module(TerraformBackend.emit(EveryResource.in("us-east-1")), stage);
    }

    private static JsonNode module(List<Artifact> artifacts, Stage stage) {
        Artifact artifact = artifacts.stream()
                .filter(file -> file.path().equals("terraform/" + stage + "/main.tf.json"))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(artifact.content());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(artifact.content(), notJson);
        }
    }

    static Identity services(Id id) {
        return identity(id, Stage.SERVICES);
    }

    static Identity foundation(Id id) {
        return identity(id, Stage.FOUNDATION);
    }

    static Identity certificates(Id id) {
        return identity(id, Stage.CERTIFICATES);
    }

    private static Identity identity(Id id, Stage stage) {
        return new Identity(id, Origin.of(Span.startOf("cruddur.yaml"), "sketch"), stage);
    }
}
