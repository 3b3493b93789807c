package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.SourceFolder.Kind;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** What is built has a folder to be built from, and a Dockerfile in it. */
final class ContextsAreThere implements FolderCheck {
    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (Build build : Build.of(system)) {
            check(build, folder, diagnostics);
        }
    }

    private static void check(Build build, SourceFolder folder, Diagnostics diagnostics) {
        Located<String> context = build.image().context();
        Kind kind = folder.kind(context.value());
        if (kind == Kind.ABSENT || kind == Kind.FILE) {
            if (!build.where().isEmpty()) {
                return;
            }
            String what = kind == Kind.ABSENT ? "is not there" : "is a file";
            diagnostics.add(Diagnostic.of(
                            Code.CONTEXT_MISSING, context.span(), "the build context `" + context.value() + "` " + what)
                    .label("is to be a folder")
                    .help("write its path from the folder of this file, or get the sources"));
        } else if (kind == Kind.FOLDER) {
            Located<String> dockerfile = build.dockerfile();
            String path = context.value() + "/" + dockerfile.value();
            if (folder.kind(path) == Kind.ABSENT) {
                diagnostics.add(Diagnostic.of(
                                Code.CONTEXT_MISSING,
                                dockerfile.span(),
                                "the build context `" + context.value() + "` has no `" + dockerfile.value() + "`")
                        .label("is built by it" + build.where())
                        .help("write `dockerfile:` with its path from the build context"));
            }
        }
    }
}
