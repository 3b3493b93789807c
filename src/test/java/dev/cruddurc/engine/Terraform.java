package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real Terraform with the real AWS provider, without a network and without an account. */
public final class Terraform implements AutoCloseable {
    private static final String VERSION = "Terraform v1.11.4";
    private static final String PROVIDER = "terraform-provider-aws_v5.100.0_x5";
    private static final int MINUTES = 10;

    private final Path plugins;
    private final List<Path> modules = new ArrayList<>();

    private Terraform(Path plugins) {
        this.plugins = plugins;
    }

    /** Terraform, where it is in the versions that the output is checked with; else the test fails. */
    public static Terraform here() throws IOException, InterruptedException {
        Optional<String> version = Optional.empty();
        try {
            version = Optional.of(
                    output(Path.of("."), List.of("terraform", "version")).text());
        } catch (IOException absent) {
            // Said below.
        }
        assertTrue(version.filter(text -> text.contains(VERSION)).isPresent(), "needs " + VERSION + ": " + version);
        String found = output(
                        Path.of("."), List.of("find", "/", "-xdev", "-type", "f", "-name", PROVIDER, "-print", "-quit"))
                .text()
                .strip();
        assertTrue(!found.isEmpty(), "needs a plugin directory with " + PROVIDER);
        // host/namespace/name/version/platform/file
        Path plugins = Path.of(found);
        for (int level = 0; level < 6; level++) {
            plugins = plugins.getParent();
        }
        return new Terraform(plugins);
    }

    /** Writes artifacts into a folder; a root module lies then in {@code terraform/<stage>}. */
    public static void write(List<Artifact> artifacts, Path folder) throws IOException {
        for (Artifact artifact : artifacts) {
            Path file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.content());
        }
    }

    /** Links the provider and the modules of a root module. */
    public Terraform init(Path module) throws IOException, InterruptedException {
        modules.add(module);
        run(module, "init", "-backend=false", "-input=false", "-no-color", "-plugin-dir=" + plugins);
        return this;
    }

    /** A command that has to succeed; what it printed. */
    public String run(Path module, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        Output output = output(module, command);
        assertEquals(0, output.code(), () -> String.join(" ", command) + "\n" + output.text());
        return output.text();
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

    private record Output(int code, String text) {}

    private static Output output(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("terraform", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TF_") || name.startsWith("AWS_"));
            builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
            builder.environment().put("CHECKPOINT_DISABLE", "1");
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("no end after " + MINUTES + " minutes: " + command);
            }
            return new Output(process.exitValue(), Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }
}
