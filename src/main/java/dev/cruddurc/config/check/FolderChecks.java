package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;

/** All checks between a file and the folder that it lies in. */
public final class FolderChecks {
    private static final List<FolderCheck> CHECKS = List.of(
            new ContextsAreThere(),
            new ContextsAreSmall(),
            new ImagesFitTheProcessor(),
            new ScriptsAreThere(),
            new MountsFitTheImage(),
            new PortsAreExposed(),
            new MirrorsAreUsed());

    /** What only they find: without a folder nobody knows whether it would be found. */
    public static final List<Code> CODES = List.of(
            Code.CONTEXT_MISSING,
            Code.CONTEXT_TOO_FULL,
            Code.OTHER_PROCESSOR,
            Code.SCRIPT_MISSING,
            Code.MOUNT_ELSEWHERE,
            Code.PORT_NOT_EXPOSED,
            Code.MIRROR_PASSED_BY);

    private FolderChecks() {}

    /** Adds what any check finds. */
    public static void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (FolderCheck check : CHECKS) {
            check.check(system, folder, diagnostics);
        }
    }
}
