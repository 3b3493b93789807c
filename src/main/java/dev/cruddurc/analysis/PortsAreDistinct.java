package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.TaskDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The containers of a task share one network namespace, so that a port has one of them. The transport makes no difference: the
 * X-Ray daemon listens on the same number over TCP and UDP.
 */
final class PortsAreDistinct implements Check {
    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof TaskDefinition task) {
                check(task, diagnostics);
            }
        }
    }

    private static void check(TaskDefinition task, Diagnostics diagnostics) {
        Map<Integer, Container> owners = new LinkedHashMap<>();
        for (Container container : task.containers()) {
            for (Container.Port port : container.ports()) {
                Container other = owners.putIfAbsent(port.number(), container);
                if (other != null) {
                    diagnostics.add(Diagnostic.of(
                                    Code.PORT_TWICE,
                                    task.origin().of("port." + container.name()),
                                    "`" + other.name() + "` and `" + container.name() + "` both listen on "
                                            + port.number())
                            .label("is taken in this task")
                            .related(task.origin().of("port." + other.name()), "listens on it too")
                            .note("the containers of a task share one network interface")
                            .help("let one of them listen on another port"));
                }
            }
        }
    }
}
