package dev.cruddurc.proof;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import dev.cruddurc.proof.cloudformation.Templates;
import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Source;
import dev.cruddurc.proof.permission.Finding;
import dev.cruddurc.proof.permission.Permissions;
import dev.cruddurc.proof.terraform.Modules;
import dev.cruddurc.proof.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** Compares what the two targets of one deployment mean. */
public final class Proof {
    private Proof() {}

    /**
     * Reads both again.
     *
     * @param deployment what both were made from: it knows the order of the stages, what templates cannot say (where they are to be
     *     deployed to) and the lines that asked for each resource
     */
    public static Certificate of(List<Artifact> cloudFormation, List<Artifact> terraform, Deployment deployment) {
        Map<String, JsonObject> templates = new LinkedHashMap<>();
        Map<String, JsonObject> modules = new LinkedHashMap<>();
        for (Stage stage : deployment.stages()) {
            put("cloudformation/" + stage.name() + ".template.json", cloudFormation, stage, templates);
            put("terraform/" + stage.name() + "/main.tf.json", terraform, stage, modules);
        }
        Vocabulary vocabulary = Vocabulary.standard();
        Source left = Templates.read(templates);
        Source right = Modules.read(modules);
        Keys names = Keys.of(left, vocabulary);
        NavigableSet<Fact> said = Reading.facts(Side.CLOUDFORMATION, left, names, vocabulary);
        said.addAll(Whereabouts.of(deployment));
        NavigableSet<Fact> meant = Reading.facts(Side.TERRAFORM, right, Keys.of(right, names, vocabulary), vocabulary);
        ModelPattern patterns = new ModelPattern(deployment);
        List<Finding> findings = new ArrayList<>(Permissions.of(Side.CLOUDFORMATION, said, deployment, patterns::of));
        findings.addAll(Permissions.of(Side.TERRAFORM, meant, deployment, patterns::of));
        return Comparison.of(said, meant, Wanted.of(deployment), new Places(deployment), findings);
    }

    private static void put(String path, List<Artifact> artifacts, Stage stage, Map<String, JsonObject> documents) {
        for (Artifact artifact : artifacts) {
            if (artifact.path().equals(path)) {
                Json json = JsonReader.read(artifact.content())
                        .orElseThrow(() -> new IllegalArgumentException(path + " is no JSON"));
                documents.put(stage.name(), (JsonObject) json);
            }
        }
    }
}
