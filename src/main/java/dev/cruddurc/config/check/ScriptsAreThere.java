package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.SourceFolder.Kind;
import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script that a health check runs lies where the Dockerfile puts it. Only what is copied from the build context is looked at, and
 * nothing that the Dockerfile names, since it may make that itself.
 */
final class ScriptsAreThere implements FolderCheck {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s;|&()]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_./@+-]+");
    private static final Pattern SCRIPT = Pattern.compile(".+\\.(sh|bash|py|js|mjs|cjs|ts|rb|pl|php)");

    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Built built && part.health().isPresent()) {
                check(part, part.health().get(), built, system, folder, diagnostics);
            }
        }
    }

    private static void check(
            Part part,
            Health health,
            Image.Built built,
            SystemDefinition system,
            SourceFolder folder,
            Diagnostics diagnostics) {
        Optional<Dockerfile> file = Builds.dockerfile(built, folder);
        Optional<Dockerfile.Stage> stage = file.isPresent() ? file.get().stage(built.target()) : Optional.empty();
        if (stage.isEmpty()) {
            return;
        }
        for (Template word : health.command()) {
            for (String path : scripts(Literals.outline(word))) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (!file.get().mentions(name) && isMissing(path, stage.get(), built, folder)) {
                    boolean certain = KnownSteps.leaveFoldersEmpty(stage.get(), system.mirrors());
                    diagnostics.add(Diagnostic.of(
                                    certain ? Code.SCRIPT_NOT_IN_IMAGE : Code.SCRIPT_MISSING,
                                    word.span(),
                                    "the check of `" + part.name().value() + "` runs `" + path + "`, which its image "
                                            + (certain ? "does not have" : "does not seem to have"))
                            .label(certain ? "fails always" : "fails always, unless a step of the build makes it")
                            .related(built.context().span(), "nothing is copied there from here")
                            .help("write the path within the image, from the working folder of its Dockerfile"));
                    return;
                }
            }
        }
    }

    /** The words of a command that can only be paths of scripts. */
    private static List<String> scripts(String command) {
        List<String> scripts = new ArrayList<>();
        for (String word : SEPARATOR.split(command, -1)) {
            boolean path = PATH.matcher(word).matches() && !word.startsWith("-") && !word.endsWith("/");
            if (path && (word.contains("/") || SCRIPT.matcher(word).matches())) {
                scripts.add(word);
            }
        }
        return scripts;
    }

    /** Whether everything that is copied to the path's place is known, and none of it is the script. */
    private static boolean isMissing(String path, Dockerfile.Stage stage, Image.Built built, SourceFolder folder) {
        if (!path.startsWith("/") && stage.workdir().isEmpty()) {
            return false;
        }
        String at = Paths.normal(path.startsWith("/") ? path : stage.workdir().orElse("") + "/" + path);
        boolean copied = false;
        for (Dockerfile.Copy copy : stage.copies()) {
            if (Paths.isWithin(at, copy.target())) {
                if (copy.source().isEmpty()) {
                    return false;
                }
                String source = built.context().value() + "/" + copy.source().get();
                String rest = at.substring(Math.min(at.length(), copy.target().length()));
                if (folder.kind(source) != Kind.FOLDER || folder.kind(source + "/" + rest) != Kind.ABSENT) {
                    return false;
                }
                copied |= !copy.target().equals("/");
            }
        }
        return copied;
    }
}
