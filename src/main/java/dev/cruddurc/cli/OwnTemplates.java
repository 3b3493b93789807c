package dev.cruddurc.cli;

import dev.cruddurc.artifact.Documents;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The templates in a folder of the user's: files that are called like shipped ones. */
final class OwnTemplates {
    private OwnTemplates() {}

    static List<SourceFile> read(String folder, Session session) throws UsageError {
        if (!Files.isDirectory(session.path(folder))) {
            throw new UsageError("`--templates` takes a folder, and `" + folder + "` is none");
        }
        String name = folder.replace('\\', '/');
        String prefix = name.endsWith("/") ? name : name + "/";
        List<SourceFile> templates = new ArrayList<>();
        for (String template : Documents.names()) {
            Path file = session.path(prefix + template);
            if (Files.isRegularFile(file)) {
                templates.add(read(prefix + template, file));
            }
        }
        if (templates.isEmpty()) {
            throw new UsageError("the folder `" + folder + "` has no template of ours")
                    .help("the templates are " + String.join(", ", Documents.names()));
        }
        return templates;
    }

    private static SourceFile read(String name, Path file) throws UsageError {
        Diagnostics diagnostics = new Diagnostics();
        return SourceReader.read(name, file, ReaderLimits.standard(), diagnostics)
                .orElseThrow(() -> new UsageError("the template `" + name + "` cannot be read: "
                        + diagnostics.sorted().get(0).message()));
    }
}
