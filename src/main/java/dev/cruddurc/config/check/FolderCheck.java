package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostics;

/** One thing that should hold between a file and the folder that it lies in. */
interface FolderCheck {
    /** Adds a diagnostic for every place where it does not hold. */
    void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics);
}
