package dev.cruddurc.config.check;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostics;

/** One thing that should hold of a file. */
interface Check {
    /** Adds a diagnostic for every place where it does not hold. */
    void check(SystemDefinition system, Diagnostics diagnostics);
}
