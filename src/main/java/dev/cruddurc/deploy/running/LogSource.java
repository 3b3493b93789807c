package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where services write what they have to say. */
public interface LogSource {
    /** A line of a log; the id tells it apart from an equal one. */
    record Line(String id, Instant time, String stream, String text) {}

    /** The lines of a group from an instant on, in the order of time; empty where there is no such group. */
    Optional<List<Line>> read(String group, Instant from) throws ServiceFault;
}
