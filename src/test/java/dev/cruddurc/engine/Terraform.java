package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real Terraform with the real AWS provider, without a network and without an account. */
public final class Terraform implements AutoCloseable {
    private static final String VERSION = "Terraform v1.11.4";
    private static final String PROVIDER = "terraform-provider-aws_v5.100.0_x5";

    /** Found once: the search goes through the whole disk. */
    private static Path plugins;

    private final List<Path> modules = new ArrayList<>();

    private Terraform() {}

    /** Terraform, in the versions that the output is checked with; else the test fails. */
    public static synchronized Terraform here() throws IOException, InterruptedException {
        if (plugins == null) {
            Path folder = Path.of(".");
            String version =
                    Program.run(folder, List.of("terraform", "version")).out();
            assertTrue(version.contains(VERSION), "needs " + VERSION + ", found: " + version);
            List<String> search = List.of("find", "/", "-xdev", "-type", "f", "-name", PROVIDER, "-print", "-quit");
            String found = Program.run(folder, search).out().strip();
            assertFalse(found.isEmpty(), "needs a plugin directory with " + PROVIDER);
            Path file = Path.of(found);
            // host/namespace/name/version/platform/file
            for (int level = 0; level < 6; level++) {
                file = file.getParent();
            }
            plugins = file;
        }
        return new Terraform();
    }

    /** Writes artifacts into a folder; a root module lies then in {@code terraform/<stage>}. */
    public static void write(List<Artifact> artifacts, Path folder) throws IOException {
        for (Artifact artifact : artifacts) {
            Path file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.content());
        }
    }

    /** Where its providers lie. */
    public Path plugins() {
        return plugins;
    }

    /** Takes the links from a module that somebody else has prepared as well. */
    public void cleaning(Path module) {
        modules.add(module);
    }

    /** Links the provider and the modules of a root module. */
    public Terraform init(Path module) throws IOException, InterruptedException {
        modules.add(module);
        run(module, "init", "-backend=false", "-input=false", "-no-color", "-plugin-dir=" + plugins);
        return this;
    }

    /** A command that has to succeed; what it printed. */
    public String run(Path module, String... arguments) throws IOException, InterruptedException {
        Program.Answer answer = ask(module, arguments);
        assertEquals(0, answer.code(), () -> String.join(" ", arguments) + "\n" + answer.said());
        return answer.out();
    }

    /** A command that may fail, and what it says then. */
    Program.Answer ask(Path module, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Program.Answer answer = Program.run(module, command);
        EngineLog.add("terraform", 1, arguments[0], start);
        return answer;
    }

    /** What a module would make, without asking any account. */
    public JsonNode plan(Path module) throws IOException, InterruptedException {
        run(module, "plan", "-refresh=false", "-input=false", "-lock=false", "-no-color", "-out=plan");
        return new ObjectMapper().readTree(run(module, "show", "-json", "plan"));
    }

    /** Takes away the links to the provider: who empties a folder with JUnit is warned of them. */
    @Override
    public void close() throws IOException {
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module.resolve(".terraform"))) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }
}
