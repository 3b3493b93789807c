package dev.cruddurc.review;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The secrets that containers get, by name: nothing here knows a value. */
final class SecretNames {
    private final Contents contents;

    SecretNames(Contents contents) {
        this.contents = contents;
    }

    /** One row a variable of a container. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Service service : contents.all(Service.class)) {
            TaskDefinition task = Services.task(contents, service);
            for (Container container : task.containers()) {
                for (SecretReference secret : container.secrets()) {
                    rows.add(new Fields()
                            .put("service", Words.of(service.name()))
                            .put("container", container.name())
                            .put("variable", secret.variable())
                            .put("source", Words.of(secret.source()))
                            .place(task.origin().of("secrets." + container.name() + "." + secret.variable()))
                            .map());
                }
            }
        }
        return rows;
    }
}
