package dev.cruddurc.engine;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a case or an example compiles to.
 *
 * @param name the folder's name, with the environment behind it where one is chosen
 */
record Compiled(String name, String region, List<Artifact> artifacts) {
    private static final Path CASES = Path.of("src/test/cases/accepts");
    private static final Path EXAMPLES = Path.of("examples");

    /** All accepting cases and all examples, these in each of their environments. */
    static List<Compiled> all() throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Path folder : folders(CASES)) {
            Path environment = folder.resolve("environment.txt");
            all.add(compile(
                    folder,
                    Files.exists(environment)
                            ? Optional.of(Files.readString(environment).strip())
                            : Optional.empty()));
        }
        all.addAll(examples());
        return all;
    }

    /** The examples in each of their environments. */
    static List<Compiled> examples() throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Path folder : folders(EXAMPLES)) {
            all.add(compile(folder, Optional.empty()));
            if (Files.readString(folder.resolve("cruddur.yaml")).contains("environments:")) {
                all.add(compile(folder, Optional.of("prod")));
            }
        }
        return all;
    }

    private static Compiled compile(Path folder, Optional<String> environment) throws IOException {
        SourceFile source = SourceFile.of("cruddur.yaml", Files.readString(folder.resolve("cruddur.yaml")));
        Compilation compilation = new Compiler().compile(source, environment, EnumSet.allOf(Target.class));
        if (compilation.hasErrors()) {
            throw new AssertionError(folder + ": " + compilation.diagnostics());
        }
        String name =
                folder.getFileName() + environment.map(chosen -> "-" + chosen).orElse("");
        return new Compiled(name, compilation.deployment().orElseThrow().region(), compilation.artifacts());
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The artifacts of one backend, each under the case's own folder. */
    List<Artifact> of(String backend) {
        return artifacts.stream()
                .filter(artifact -> artifact.path().startsWith(backend + "/"))
                .map(artifact -> new Artifact(name + "/" + artifact.path(), artifact.content()))
                .toList();
    }
}
