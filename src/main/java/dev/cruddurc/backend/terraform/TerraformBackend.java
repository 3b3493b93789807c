package dev.cruddurc.backend.terraform;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Writes {@code terraform/<stage>/main.tf.json} for each stage: a root module with a state of its own. */
public final class TerraformBackend {
    private TerraformBackend() {}

    /** The root modules of a deployment, in the order of its stages. */
    public static List<Artifact> emit(Deployment deployment) {
        Map<Stage, RootModule> modules = new LinkedHashMap<>();
        for (Stage stage : deployment.stages()) {
            RootModule module = new RootModule(deployment, stage);
            for (Resource resource : deployment.resources(stage)) {
                Emitters.emit(resource, module);
            }
            modules.put(stage, module);
        }
        handOver(modules);
        List<Artifact> artifacts = new ArrayList<>();
        for (Map.Entry<Stage, RootModule> entry : modules.entrySet()) {
            String path = "terraform/" + entry.getKey().name() + "/main.tf.json";
            artifacts.add(new Artifact(path, JsonWriter.pretty(entry.getValue().render())));
        }
        return artifacts;
    }

    /** The addresses that each resource becomes in the module of its stage: its own, and those of what stands beside it. */
    public static Map<Id, List<String>> addresses(Deployment deployment) {
        Map<Id, List<String>> addresses = new LinkedHashMap<>();
        for (Stage stage : deployment.stages()) {
            RootModule module = new RootModule(deployment, stage);
            SortedSet<String> before = module.addresses();
            for (Resource resource : deployment.resources(stage)) {
                Emitters.emit(resource, module);
                SortedSet<String> after = module.addresses();
                List<String> own = new ArrayList<>(after);
                own.removeAll(before);
                addresses.put(resource.id(), own);
                before = after;
            }
        }
        return addresses;
    }

    /** Gives every variable of a stage its output in an earlier one. */
    private static void handOver(Map<Stage, RootModule> modules) {
        List<Stage> before = new ArrayList<>();
        for (Map.Entry<Stage, RootModule> entry : modules.entrySet()) {
            Stage stage = entry.getKey();
            for (HandOver input : entry.getValue().inputs()) {
                Resource producer = input.resource();
                if (!before.contains(producer.stage())) {
                    throw new IllegalStateException(stage + " needs " + producer.id() + " of a later stage");
                }
                modules.get(producer.stage()).output(input);
            }
            before.add(stage);
        }
    }
}
