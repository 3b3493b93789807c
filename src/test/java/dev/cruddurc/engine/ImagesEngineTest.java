package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of an image from the folder to the task definition, at an emulator of the registry. A stand-in for docker does with a push
 * what a registry does: it puts a manifest under a tag.
 */
@Tag("engine")
final class ImagesEngineTest {
    private static final String FILE = """
            app: small
            account: "123456789012"
            region: us-east-1
            mirrors: {base: "python:3.10"}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /}
            """;
    private static final String DOCKER = """
            #!/bin/sh
            here=HERE
            export AWS_ENDPOINT_URL=@AT@ AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing
            printf '%s\\n' "$*" >> "$here/calls"
            case "$*" in
                "buildx version") exit 1 ;;
                "image inspect "*) cat "$here/id" ;;
                "login "*) cat > "$here/password" ;;
                "push "*)
                    name=${2#*/}
                    manifest='{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",'
                    manifest="$manifest\\"config\\":{\\"mediaType\\":\\"application/vnd.docker.container.image.v1+json\\",\\"size\\":1,"
                    manifest="$manifest\\"digest\\":\\"$(cat "$here/id")\\"},\\"layers\\":[]}"
                    exec aws ecr put-image --region us-east-1 --repository-name "${name%:*}" --image-tag "${name##*:}" \\
                        --image-manifest "$manifest" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private final NavigableMap<String, String> environment = new TreeMap<>();
    private Moto moto;
    private String printed = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        moto = Moto.start(folder.resolve("moto.log"));
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
        System.setProperty("aws.endpointUrl", moto.endpoint().toString());
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path docker = Files.writeString(
                programs.resolve("docker"),
                DOCKER.replace("HERE", programs.toString())
                        .replace("@AT@", moto.endpoint().toString()));
        assertTrue(docker.toFile().setExecutable(true));
        environment.put("PATH", programs + ":" + System.getenv().getOrDefault("PATH", ""));
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve("web/Dockerfile"), "FROM scratch\nEXPOSE 80\n");
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        localImage("11");
        assertEquals(0, run("apply", "--stage", "foundation", "--yes"), () -> printed);
    }

    @AfterEach
    void stop() throws IOException {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.endpointUrl");
        moto.close();
    }

    @Test
    void whatIsPushedIsWhatTheTaskIsStartedFrom() throws IOException {
        assertEquals(3, run("apply", "--yes"), () -> printed);
        assertTrue(printed.contains("gate images: not met"), printed);

        assertEquals(0, run("images", "mirror"), () -> printed);
        assertEquals(0, run("images", "build"), () -> printed);
        assertEquals(0, run("images", "push"), () -> printed);
        assertTrue(printed.contains("pushed 123456789012.dkr.ecr.us-east-1.amazonaws.com/small/web:v1"), printed);
        String digest = printed.replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1");
        assertTrue(Files.readString(folder.resolve("images.lock")).contains(digest));
        assertEquals(0, run("images", "list"), () -> printed);
        assertTrue(printed.contains(digest), printed);
        String password = Files.readString(folder.resolve("programs/password"));
        assertFalse(password.isEmpty() || calls().contains(password), password);

        assertEquals(0, run("compile"), () -> printed);
        assertTrue(Files.readString(folder.resolve("cruddur.out/cloudformation/services.template.json"))
                .contains("/small/web@" + digest));
        run("apply", "--yes");
        assertTrue(printed.contains("gate images: met"), printed);
    }

    @Test
    void whatIsThereIsNotPushedAgainAndNothingIsReplaced() throws IOException {
        assertEquals(0, run("images", "push"), () -> printed);
        int before = calls().size();
        assertEquals(0, run("images", "push"), () -> printed);
        assertTrue(printed.contains("is there already"), printed);
        assertEquals(List.of(), pushes(before));

        localImage("22");
        assertEquals(4, run("images", "push"), () -> printed);
        assertTrue(printed.contains("raise `tag:` of web"), printed);
        assertEquals(List.of(), pushes(before));

        Files.writeString(folder.resolve("cruddur.yaml"), FILE.replace("tag: v1", "tag: v2"));
        assertEquals(0, run("images", "push"), () -> printed);
        assertEquals(1, pushes(before).size());
    }

    @Test
    void theScriptDoesTheSameAndCanBeRunAgain() throws IOException, InterruptedException {
        assertEquals(0, run("images", "script"), () -> printed);
        Path script = Files.writeString(folder.resolve("images.sh"), printed);
        int before = calls().size();
        runScript(script);
        assertEquals(2, pushes(before).size(), () -> String.join("\n", pushes(before)));

        int between = calls().size();
        assertTrue(runScript(script).contains("is there already"));
        assertEquals(List.of(), pushes(between));

        assertEquals(0, run("images", "push"), () -> printed);
        assertTrue(printed.contains("is there already"), printed);
    }

    private String runScript(Path script) throws IOException, InterruptedException {
        Map<String, String> more = new TreeMap<>(environment);
        more.put("AWS_ENDPOINT_URL", moto.endpoint().toString());
        more.put("AWS_ACCESS_KEY_ID", "testing");
        more.put("AWS_SECRET_ACCESS_KEY", "testing");
        Program.Answer answer = Program.with(more, folder, List.of("sh", script.toString()));
        assertEquals(0, answer.code(), answer.said());
        return answer.said();
    }

    /** What the machine knows of a build. */
    private void localImage(String twoDigits) throws IOException {
        Files.writeString(folder.resolve("programs/id"), "sha256:" + twoDigits.repeat(32));
    }

    private List<String> calls() throws IOException {
        Path file = folder.resolve("programs/calls");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<String> pushes(int after) {
        try {
            return calls().stream()
                    .skip(after)
                    .filter(call -> call.startsWith("push "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), new Output(out), new Output(out), false);
        int exit = Cli.run(arguments, streams, folder, environment);
        printed = out.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
