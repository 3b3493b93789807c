package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.SourceFolder.Kind;
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
        for (Build build : Build.of(system)) {
            String context = build.image().context().value();
            String ignored = ignored(context, build.dockerfile().value(), folder);
            if (folder.kind(context + "/" + PACKAGES) == Kind.FOLDER
                    && !ignores(context, ignored, folder)
                    && seen.add(Paths.normal(context))) {
                boolean local = !build.where().isEmpty();
                diagnostics.add(Diagnostic.of(
                                Code.CONTEXT_TOO_FULL,
                                local
                                        ? build.dockerfile().span()
                                        : build.image().context().span(),
                                "the build context `" + context + "` has `" + PACKAGES + "`, which is sent along"
                                        + build.where())
                        .label("makes each build slow, and may overwrite what it installs")
                        .help("write `" + PACKAGES + "` into `" + ignored + "` in that folder"));
            }
        }
    }

    /** The file that a build reads: the one of its own Dockerfile, where there is one, in the place of that of the context. */
    private static String ignored(String context, String dockerfile, SourceFolder folder) {
        String own = dockerfile + IGNORED;
        return folder.kind(context + "/" + own) == Kind.FILE ? own : IGNORED;
    }

    /** Whether a line names the folder; patterns that could mean it count as if they did. */
    private static boolean ignores(String context, String ignored, SourceFolder folder) {
        if (folder.kind(context + "/" + ignored) == Kind.ABSENT) {
            return false;
        }
        return folder.text(context + "/" + ignored)
                .map(text -> text.lines()
                        .map(String::strip)
                        .anyMatch(line -> line.contains(PACKAGES) || (!line.startsWith("#") && line.contains("*"))))
                .orElse(true);
    }
}
