package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;

/** What the container service knows about a service that does not settle. */
public interface ServiceReport {
    /** Counts, last events and the reasons of stopped tasks, newest first, a line each. */
    List<String> lines(String service) throws ServiceFault;

    /** Where there is nobody to ask. */
    static ServiceReport none() {
        return service -> List.of();
    }
}
