package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.PulledSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gives the compose file of every case and example to docker-compose, with the folders there that it builds from. */
@Tag("engine")
final class EveryTwinConfigTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    @Test
    void dockerComposeTakesEveryTwin() throws IOException {
        assertTrue(
                run(folder, "version").output().contains("docker-compose version 1.29.2"),
                "needs docker-compose 1.29.2");
        Map<Path, JsonNode> twins = new TreeMap<>();
        for (Compiled compiled : Compiled.all()) {
            for (Artifact artifact : compiled.of("compose")) {
                Path file = folder.resolve(artifact.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, artifact.content());
                if (artifact.path().endsWith("docker-compose.yml")) {
                    twins.put(file, YAML.readTree(artifact.content()));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        long start = System.nanoTime();
        twins.entrySet().parallelStream().forEach(twin -> {
            String fault = fault(twin.getKey(), twin.getValue());
            if (!fault.isEmpty()) {
                synchronized (wrong) {
                    wrong.add(folder.relativize(twin.getKey()) + ": " + fault);
                }
            }
        });
        EngineLog.add("docker-compose", twins.size(), "twins", start);

        assertEquals(List.of(), wrong);
        assertTrue(twins.size() >= 80, twins.size() + " twins");
    }

    @Test
    void aWrongFileFails() throws IOException {
        Path file = folder.resolve("docker-compose.yml");
        Files.writeString(file, "services: {web: {image: a, depends_on: [nobody]}}\n");

        Answer answer = run(folder, "-f", file.toString(), "config");

        assertTrue(answer.code() != 0 && answer.errors().contains("nobody"), answer.toString());
    }

    @Test
    void pulledValuesArriveAsTheyAre() throws IOException, Stop {
        List<String> values = List.of(
                "plain", "it's", "$HOME $$", "a # b", " spaces ", "two\nlines", "\"quoted\"", "a\\nb", "#", "=", "'");
        StringBuilder file = new StringBuilder("services:\n  web:\n    image: a\n    environment:\n");
        Map<String, NamedSecret> wanted = new TreeMap<>();
        for (int index = 0; index < values.size(); index++) {
            String name = "V" + index;
            wanted.put(name, new NamedSecret("web", name, "arn:aws:ssm:us-east-1:1:parameter/" + index));
            file.append("      ").append(name).append(": \"${").append(name).append(":-}\"\n");
        }
        PulledSecrets pulled = PulledSecrets.read(
                wanted,
                "us-east-1",
                secret -> Optional.of(values.get(Integer.parseInt(secret.name().substring(1)))));
        Files.writeString(folder.resolve(".env"), pulled.text());
        Path compose = Files.writeString(folder.resolve("docker-compose.yml"), file.toString());

        Answer answer = run(folder, "-f", compose.toString(), "config");

        JsonNode environment = YAML.readTree(answer.output()).at("/services/web/environment");
        for (int index = 0; index < values.size(); index++) {
            // What `config` prints can be read again, so that its dollars are doubled.
            assertEquals(
                    values.get(index).replace("$", "$$"),
                    environment.path("V" + index).asText(),
                    answer.toString());
        }
        assertEquals(List.of(), pulled.missing());
    }

    /** What docker-compose says against a file, or where it reads something else than was written. */
    private String fault(Path file, JsonNode written) {
        try {
            Path project = Files.createDirectories(file.getParent().resolve("project"));
            for (JsonNode service : written.get("services")) {
                String context = service.at("/build/context").asText("");
                if (!context.isEmpty()) {
                    Files.createDirectories(project.resolve(context.replaceFirst("^\\$\\{[^}]*}/?", "")));
                }
            }
            Answer answer = run(project, "-f", file.toString(), "config");
            if (answer.code() != 0 || !answer.errors().isBlank()) {
                return answer.toString();
            }
            JsonNode read = YAML.readTree(answer.output());
            return names(read.get("services")).equals(names(written.get("services")))
                            && read.at("/networks/twin/name").equals(written.at("/networks/twin/name"))
                    ? ""
                    : "read as " + answer.output();
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    private record Answer(int code, String output, String errors) {}

    /** Standard error goes to a file, since two unread pipes could wait for each other. */
    private static Answer run(Path project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker-compose"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(project, "stderr", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectError(errors.toFile());
        builder.environment().put("CRUDDUR_PROJECT", project.toString());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " did not end");
            }
            return new Answer(process.exitValue(), output, Files.readString(errors));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
