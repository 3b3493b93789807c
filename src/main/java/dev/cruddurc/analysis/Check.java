package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;

/** One thing that must hold of a deployment. */
interface Check {
    /** Adds a diagnostic for every place where it does not hold. */
    void check(Deployment deployment, Diagnostics diagnostics);
}
