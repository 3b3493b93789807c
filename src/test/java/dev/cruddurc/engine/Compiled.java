package dev.cruddurc.engine;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a case or an example compiles to.
 *
 * @param name the folder's name, with the environment behind it where one is chosen
 */
record Compiled(String name, Deployment deployment, List<Artifact> artifacts) {
    private static final Path CASES = Path.of("src", "test", "cases", "accepts");
    private static final Path EXAMPLES = Path.of("examples");
    private static final String YAML = "cruddur.yaml";

    /** All accepting cases and all examples, these in each of their environments. */
    static List<Compiled> all() throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Path folder : folders(CASES)) {
            Path environment = folder.resolve("environment.txt");
            Optional<String> chosen = Files.exists(environment)
                    ? Optional.of(Files.readString(environment).strip())
                    : Optional.empty();
            all.add(compile(folder, source(folder), chosen));
        }
        all.addAll(examples());
        return all;
    }

    /** The examples as they are, and in each of their environments. */
    static List<Compiled> examples() throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Path folder : folders(EXAMPLES)) {
            SourceFile source = source(folder);
            all.add(compile(folder, source, Optional.empty()));
            for (String environment : environments(source)) {
                all.add(compile(folder, source, Optional.of(environment)));
            }
        }
        return all;
    }

    /** What the file in a folder compiles to. */
    static Compiled of(Path folder) throws IOException {
        return compile(folder, source(folder), Optional.empty());
    }

    /** The examples without an environment. */
    static List<Compiled> plainExamples() throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Path folder : folders(EXAMPLES)) {
            all.add(compile(folder, source(folder), Optional.empty()));
        }
        return all;
    }

    /** An example of a file that somebody has edited. */
    static Compiled example(String name, UnaryOperator<String> edit) throws IOException {
        Path folder = EXAMPLES.resolve(name);
        String text = source(folder).text();
        String edited = edit.apply(text);
        return compile(folder, SourceFile.of(YAML, edited), Optional.empty());
    }

    private static Compiled compile(Path folder, SourceFile source, Optional<String> environment) {
        Compilation compilation = new Compiler().compile(source, environment, EnumSet.allOf(Target.class));
        Deployment deployment = compilation
                .deployment()
                .orElseThrow(() -> new AssertionError(folder + ": " + compilation.diagnostics()));
        String suffix = environment.map(chosen -> "-" + chosen).orElse("");
        return new Compiled(folder.getFileName() + suffix, deployment, compilation.artifacts());
    }

    private static SourceFile source(Path folder) throws IOException {
        return SourceFile.of(YAML, Files.readString(folder.resolve(YAML)));
    }

    private static List<String> environments(SourceFile source) {
        return new YamlReader(ReaderLimits.standard())
                .read(source, new Diagnostics())
                .flatMap(root -> root.get("environments"))
                .map(environments -> ((Node.Mapping) environments)
                        .entries().stream().map(Node.Entry::name).toList())
                .orElse(List.of());
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    String region() {
        return deployment.region();
    }

    /** In the order of deployment. */
    List<Stage> stages() {
        return deployment.stages();
    }

    /** The template of a stage. */
    String template(Stage stage) {
        return content("cloudformation/" + stage + ".template.json");
    }

    /** The root module of a stage. */
    String module(Stage stage) {
        return content("terraform/" + stage + "/main.tf.json");
    }

    /** The same with texts of the artifacts replaced by others. */
    Compiled replacing(Map<String, String> texts) {
        List<Artifact> replaced = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            String content = artifact.content();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                content = content.replace(text.getKey(), text.getValue());
            }
            replaced.add(new Artifact(artifact.path(), content));
        }
        return new Compiled(name, deployment, replaced);
    }

    private String content(String path) {
        return artifacts.stream()
                .filter(artifact -> artifact.path().equals(path))
                .map(Artifact::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no " + path));
    }

    /** The templates, each under the case's own folder. */
    List<Artifact> templates() {
        return stages().stream()
                .map(stage -> new Artifact(name + "/" + stage + ".template.json", template(stage)))
                .toList();
    }

    /** The artifacts of one backend, each under the case's own folder. */
    List<Artifact> of(String backend) {
        return artifacts.stream()
                .filter(artifact -> artifact.path().startsWith(backend + "/"))
                .map(artifact -> new Artifact(name + "/" + artifact.path(), artifact.content()))
                .toList();
    }
}
