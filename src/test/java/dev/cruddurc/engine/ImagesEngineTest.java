package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private EmulatedAccount account;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        account = EmulatedAccount.in(folder);
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path docker = Files.writeString(
                programs.resolve("docker"),
                DOCKER.replace("HERE", programs.toString())
                        .replace("@AT@", account.endpoint().toString()));
        assertTrue(docker.toFile().setExecutable(true));
        account.environment().put("PATH", programs + ":" + account.environment().get("PATH"));
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve("web/Dockerfile"), "FROM scratch\nEXPOSE 80\n");
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        localImage("11");
        assertEquals(0, run("apply", "--stage", "foundation", "--yes"), () -> account.printed());
    }

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @Test
    void whatIsPushedIsWhatTheTaskIsStartedFrom() throws IOException {
        assertEquals(3, run("apply", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("gate images: not met"), account.printed());

        assertEquals(0, run("images", "mirror"), () -> account.printed());
        assertEquals(0, run("images", "build"), () -> account.printed());
        assertEquals(0, run("images", "push"), () -> account.printed());
        assertTrue(
                account.printed().contains("pushed 123456789012.dkr.ecr.us-east-1.amazonaws.com/small/web:v1"),
                account.printed());
        String digest = account.printed().replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1");
        assertTrue(Files.readString(folder.resolve("images.lock")).contains(digest));
        assertEquals(0, run("images", "list"), () -> account.printed());
        assertTrue(account.printed().contains(digest), account.printed());
        String password = Files.readString(folder.resolve("programs/password"));
        assertFalse(password.isEmpty() || calls().contains(password), password);

        assertEquals(0, run("compile"), () -> account.printed());
        assertTrue(Files.readString(folder.resolve("cruddur.out/cloudformation/services.template.json"))
                .contains("/small/web@" + digest));
        run("apply", "--yes");
        assertTrue(account.printed().contains("gate images: met"), account.printed());
    }

    @Test
    void whatIsThereIsNotPushedAgainAndNothingIsReplaced() throws IOException {
        assertEquals(0, run("images", "push"), () -> account.printed());
        int before = calls().size();
        assertEquals(0, run("images", "push"), () -> account.printed());
        assertTrue(account.printed().contains("is there already"), account.printed());
        assertEquals(List.of(), pushes(before));

        localImage("22");
        assertEquals(4, run("images", "push"), () -> account.printed());
        assertTrue(account.printed().contains("raise `tag:` of web"), account.printed());
        assertEquals(List.of(), pushes(before));

        Files.writeString(folder.resolve("cruddur.yaml"), FILE.replace("tag: v1", "tag: v2"));
        assertEquals(0, run("images", "push"), () -> account.printed());
        assertEquals(1, pushes(before).size());
    }

    @Test
    void aDeploymentBringsWhatIsMissingWhenItIsToldTo() throws IOException {
        // What the emulator makes of the stage behind the gate is another matter.
        int exit = run("apply", "--push", "--yes");
        assertTrue(account.printed().contains("building and pushing 1 image\n"), account.printed());
        assertTrue(account.printed().contains("pinned; going on with their digests"), account.printed());
        assertTrue(account.printed().contains("gate images: met (1 image in place)"), account.printed());
        assertTrue(Files.readString(folder.resolve("images.lock")).contains("small/web:v1"));
        int before = calls().size();
        assertEquals(exit, run("apply", "--push", "--yes"), () -> account.printed());
        assertFalse(account.printed().contains("building and pushing"), account.printed());
        assertEquals(before, calls().size());
    }

    @Test
    void theScriptDoesTheSameAndCanBeRunAgain() throws IOException, InterruptedException {
        assertEquals(0, run("images", "script"), () -> account.printed());
        Path script = Files.writeString(folder.resolve("images.sh"), account.printed());
        int before = calls().size();
        runScript(script);
        assertEquals(2, pushes(before).size(), () -> String.join("\n", pushes(before)));

        int between = calls().size();
        assertTrue(runScript(script).contains("is there already"));
        assertEquals(List.of(), pushes(between));

        localImage("ef");
        Program.Answer other = Program.with(account.environment(), folder, List.of("sh", script.toString()));
        assertEquals(1, other.code(), other.said());
        assertTrue(other.said().contains("the tag v1 of small/web is there with another image"), other.said());
        assertEquals(List.of(), pushes(between));
        localImage("11");

        assertEquals(0, run("images", "push"), () -> account.printed());
        assertTrue(account.printed().contains("is there already"), account.printed());
    }

    private String runScript(Path script) throws IOException, InterruptedException {
        Program.Answer answer = Program.with(account.environment(), folder, List.of("sh", script.toString()));
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
        return account.run(arguments);
    }
}
