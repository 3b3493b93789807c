package dev.cruddurc.backend.terraform;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Writes {@code terraform/<stage>/main.tf.json} for each stage: a root module with a state of its own. Beside it may lie what scanners
 * are to leave out.
 */
public final class TerraformBackend {
    private TerraformBackend() {}

    /**
     * The root modules of a deployment, in the order of its stages, and then what lies beside them. The last one is written first: what it wants from the others is then
     * known when these are, and only one of them at a time takes memory before it is text.
     */
    public static List<Artifact> emit(Deployment deployment) {
        Map<Stage, List<HandOver>> wanted = new HashMap<>();
        List<Artifact> artifacts = new ArrayList<>();
        List<Stage> stages = deployment.stages();
        for (int at = stages.size() - 1; at >= 0; at--) {
            Stage stage = stages.get(at);
            RootModule module = new RootModule(deployment, stage);
            for (Resource resource : deployment.resources(stage)) {
                Emitters.emit(resource, module);
            }
            want(module.inputs(), stages.subList(0, at), wanted);
            for (HandOver output : wanted.getOrDefault(stage, List.of())) {
                module.output(output);
            }
            String path = "terraform/" + stage.name() + "/main.tf.json";
            artifacts.add(new Artifact(path, JsonWriter.pretty(module.render())));
        }
        Collections.reverse(artifacts);
        if (!deployment.suppressions().isEmpty()) {
            IgnoreFiles files = new IgnoreFiles(deployment);
            for (Stage stage : stages) {
                artifacts.addAll(files.of(stage));
            }
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

    /** Notes what a stage wants from earlier ones. */
    private static void want(Collection<HandOver> inputs, List<Stage> earlier, Map<Stage, List<HandOver>> wanted) {
        for (HandOver input : inputs) {
            Stage giver = input.resource().stage();
            if (!earlier.contains(giver)) {
                throw new IllegalStateException(input.resource().id() + " is of a later stage than who needs it");
            }
            List<HandOver> outputs = wanted.get(giver);
            if (outputs == null) {
                outputs = new ArrayList<>();
                wanted.put(giver, outputs);
            }
            outputs.add(input);
        }
    }
}
