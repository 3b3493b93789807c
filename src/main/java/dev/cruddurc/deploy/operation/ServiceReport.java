package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;

/** What is known about that which does not settle: a service, or a certificate. */
public interface ServiceReport {
    /** Counts, last events and the reasons of stopped tasks, newest first, a line each. */
    List<String> lines(String service) throws ServiceFault;

    /** What is known of a cluster, such as whether its insights are on, a line each. */
    default List<String> cluster(String name) throws ServiceFault {
        return List.of();
    }

    /** The records that a certificate waits for, as lines for a zone; none where it does not tell yet. */
    default List<String> records(String certificate) throws ServiceFault {
        return List.of();
    }

    /** Where there is nobody to ask. */
    static ServiceReport none() {
        return service -> List.of();
    }
}
