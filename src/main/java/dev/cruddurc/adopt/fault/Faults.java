package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.Project;
import java.util.List;

/** The faults of a project's files. */
public final class Faults {
    private Faults() {}

    /** Adds all that is found. */
    public static void of(Project project, Facts facts, Findings findings) {
        for (FaultCheck check : List.of(
                new ImageFaults(),
                new TaskFaults(),
                new HealthFaults(),
                new VariableFaults(),
                new TracingFaults(),
                new PlaceFaults(facts),
                new SecretGrantFaults(),
                new PlaceholderFaults(),
                new ServiceFaults(),
                new ComposeFaults())) {
            check.check(project, findings);
        }
    }
}
