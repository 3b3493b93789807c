package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.EveryResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A deployment with what both targets make of it. */
record Example(String name, Deployment deployment, List<Artifact> cloudFormation, List<Artifact> terraform) {
    private static final String YAML = "cruddur.yaml";
    private static final Path CASES = Path.of("src/test/cases/accepts");
    private static final Path EXAMPLES = Path.of("examples");

    /** Every example and every accepting case in each of its environments, and a deployment that has everything. */
    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        for (Path root : List.of(EXAMPLES, CASES)) {
            folders(root).forEach(folder -> addAll(folder, all));
        }
        for (String region : List.of("us-east-1", "us-gov-west-1", "cn-north-1")) {
            all.add(of("every resource in " + region, EveryResource.in(region)));
        }
        return all;
    }

    /** The system that the whole compiler is for. */
    static Example seed() {
        return compile("cruddur", EXAMPLES.resolve("cruddur"), Optional.empty());
    }

    /** A file. */
    static Example of(String yaml) {
        return compile("file", SourceFile.of(YAML, yaml), Optional.empty());
    }

    static Example of(String name, Deployment deployment) {
        return new Example(name, deployment, CloudFormationBackend.emit(deployment), TerraformBackend.emit(deployment));
    }

    Certificate proof() {
        return Proof.of(cloudFormation, terraform, deployment);
    }

    /** Whether a file is behind it: a deployment by hand has grants without a reason. */
    boolean compiled() {
        return !name.startsWith("every resource");
    }

    private static void addAll(Path folder, List<Example> all) {
        String name = folder.getFileName().toString();
        List<Optional<String>> environments = new ArrayList<>();
        environments(folder).forEach(environment -> environments.add(Optional.of(environment)));
        if (!Files.exists(folder.resolve("environment.txt"))) {
            environments.add(0, Optional.empty());
        }
        environments.forEach(environment ->
                all.add(compile(name + environment.map(named -> " in " + named).orElse(""), folder, environment)));
    }

    private static Example compile(String name, Path folder, Optional<String> environment) {
        return compile(name, source(folder), environment);
    }

    private static Example compile(String name, SourceFile source, Optional<String> environment) {
        Compilation compilation = new Compiler().compile(source, environment, EnumSet.noneOf(Target.class));
        assertTrue(compilation.deployment().isPresent(), name + " does not compile");
        return of(name, compilation.deployment().get());
    }

    private static List<String> environments(Path folder) {
        Optional<Node> found = new YamlReader(ReaderLimits.standard())
                .read(source(folder), new Diagnostics())
                .flatMap(root -> root.get("environments"));
        return found.isPresent() && found.get() instanceof Node.Mapping mapping
                ? mapping.entries().stream().map(Node.Entry::name).toList()
                : List.of();
    }

    private static SourceFile source(Path folder) {
        try {
            return SourceFile.of(YAML, Files.readString(folder.resolve(YAML)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(folder -> Files.exists(folder.resolve(YAML)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
