package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a workflow for GitHub Actions at the root of the repository that a file lies in, and a starter file where there is none.
 *
 * @param name of the file, as the user gave it
 * @param templates the user's own
 */
record InitWorkflow(String name, List<SourceFile> templates) {
    private static final String WORKFLOW = ".github/workflows/cruddur.yml";

    ExitCode run(Session session) throws UsageError {
        Path file = session.path(name).toAbsolutePath().normalize();
        Path root = root(file, session);
        if (!file.startsWith(root)) {
            throw new UsageError("`" + name + "` lies outside of the folder of this repository");
        }
        String path = root.relativize(file).toString().replace('\\', '/');
        if (path.codePoints().anyMatch(letter -> letter < ' ') || path.contains("${{")) {
            throw new UsageError("a workflow cannot name this file").help("give it, and its folders, plain names");
        }
        if (!Files.exists(file)) {
            ExitCode made = Init.run(name, session);
            if (made != ExitCode.DONE) {
                return made;
            }
        }
        Optional<Compilation> compilation = Input.of(Optional.of(name), session)
                .compile(Optional.empty(), EnumSet.noneOf(Target.class), Report.plain(), session);
        if (compilation.isEmpty()) {
            return ExitCode.ERRORS;
        }
        String region = compilation.get().deployment().orElseThrow().region();
        Optional<String> text = text(path, region, session);
        if (text.isEmpty()) {
            return ExitCode.NOT_POSSIBLE;
        }
        ExitCode code = Init.write(WORKFLOW, root.resolve(WORKFLOW), text.get(), session);
        if (code == ExitCode.DONE) {
            session.say("next: set the variables of the repository that it begins with, and commit it");
        }
        return code;
    }

    private Optional<String> text(String path, String region, Session session) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", path);
        data.put("file", quoted(path));
        data.put("region", quoted(region));
        try {
            return Optional.of(new Documents(templates).render("github.yml.ftl", data));
        } catch (DocumentFault wrong) {
            session.say("error: " + wrong.diagnostic().span() + ": "
                    + wrong.diagnostic().message());
            return Optional.empty();
        }
    }

    /** Text as YAML takes it: a string of JSON is one of YAML. */
    private static String quoted(String text) {
        return JsonWriter.compact(Json.of(text));
    }

    /** The nearest folder above with a {@code .git}, which is a file in a work tree; without one the folder that the user is in. */
    private static Path root(Path file, Session session) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return session.directory().toAbsolutePath().normalize();
    }
}
