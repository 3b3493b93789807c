package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.Project;

/** Looks for the faults of one concern. */
interface FaultCheck {
    void check(Project project, Findings findings);
}
