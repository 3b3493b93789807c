package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that the templates of a deployment have or could have. Which template has one is indexed when first asked for: most
 * deployments never ask.
 */
final class Names {
    private static final Set<Stage> NONE = Collections.emptySet();

    private final Deployment deployment;
    private final Map<Id, String> known = new HashMap<>();
    private final Map<String, Set<Stage>> logicalIds = new HashMap<>();
    private final Map<String, Set<Stage>> handovers = new HashMap<>();

    Names(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The logical id of a resource, made once for all that refer to it. */
    String logicalId(Id id) {
        String logicalId = known.get(id);
        if (logicalId == null) {
            logicalId = Naming.logicalId(id);
            known.put(id, logicalId);
        }
        return logicalId;
    }

    /** Whether a name is that of a resource of a stage, or could be that of what another stage hands over to it. */
    boolean has(Stage stage, String name) {
        if (logicalIds.isEmpty()) {
            index();
        }
        Set<Stage> givers = handovers.getOrDefault(name, NONE);
        return logicalIds.getOrDefault(name, NONE).contains(stage)
                || givers.size() > 1
                || (givers.size() == 1 && !givers.contains(stage));
    }

    private void index() {
        for (Resource resource : deployment.resources().values()) {
            for (String name : Emitters.logicalIds(resource)) {
                add(logicalIds, name, resource.stage());
            }
            for (String name : Handover.names(resource)) {
                add(handovers, name, resource.stage());
            }
        }
    }

    private static void add(Map<String, Set<Stage>> names, String name, Stage stage) {
        Set<Stage> stages = names.get(name);
        if (stages == null) {
            stages = new HashSet<>();
            names.put(name, stages);
        }
        stages.add(stage);
    }
}
