package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.SourceFolder.Kind;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Set;
import java.util.TreeSet;

/** A build is not sent the packages that it installs itself. */
final class ContextsAreSmall implements FolderCheck {
    private static final String PACKAGES = "node_modules";
    private static final String IGNORED = ".dockerignore";

    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        Set<String> seen = new TreeSet<>();
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Built built) {
                String context = built.context().value();
                if (folder.kind(context + "/" + PACKAGES) == Kind.FOLDER
                        && !ignores(context, folder)
                        && seen.add(Paths.normal(context))) {
                    diagnostics.add(Diagnostic.of(
                                    Code.CONTEXT_TOO_FULL,
                                    built.context().span(),
                                    "the build context `" + context + "` has `" + PACKAGES + "`, which is sent along")
                            .label("makes each build slow, and may overwrite what it installs")
                            .help("write `" + PACKAGES + "` into `" + IGNORED + "` in that folder"));
                }
            }
        }
    }

    /** Whether a line names the folder; patterns that could mean it count as if they did. */
    private static boolean ignores(String context, SourceFolder folder) {
        if (folder.kind(context + "/" + IGNORED) == Kind.ABSENT) {
            return false;
        }
        return folder.text(context + "/" + IGNORED)
                .map(text -> text.lines()
                        .map(String::strip)
                        .anyMatch(line -> line.contains(PACKAGES) || (!line.startsWith("#") && line.contains("*"))))
                .orElse(true);
    }
}
