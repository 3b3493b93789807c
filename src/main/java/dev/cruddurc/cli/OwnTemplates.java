package dev.cruddurc.cli;

import dev.cruddurc.artifact.Documents;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                templates.add(SourceFile.of(prefix + template, text(file, prefix + template)));
            }
        }
        if (templates.isEmpty()) {
            throw new UsageError("the folder `" + folder + "` has no template of ours")
                    .help("the templates are " + String.join(", ", Documents.names()));
        }
        return templates;
    }

    private static String text(Path file, String name) throws UsageError {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UsageError("the template `" + name + "` cannot be read");
        }
    }
}
