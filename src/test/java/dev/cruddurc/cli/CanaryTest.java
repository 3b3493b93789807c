package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.aws.ServiceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secret values lie wherever a command could come across one: on stdin, in the account, in a file that was pulled, in the credentials,
 * in files that were written by hand. No command shows one or writes one down, whether it succeeds or not.
 */
class CanaryTest {
    private static final String CANARY = "canary-9e2c-never-shown";
    private static final String FILE = """
            app: small
            account: "111122223333"
            region: us-east-1
            services:
              web:
                image: {build: ./web, tag: v1}
                port: 80
                route: /
                exec: true
                secrets: [TOKEN]
            """;
    private static final List<List<String>> RUNS = List.of(
            List.of("secrets", "set", "TOKEN"),
            List.of("secrets", "set", "TOKEN", CANARY),
            List.of("secrets", "list"),
            List.of("secrets", "pull", "--to-env"),
            List.of("compile", "--target", "all"),
            List.of("compile", "--target", "all", "--check", "--format", "json"),
            List.of("check", "--strict"),
            List.of("check", "leaky.yaml"),
            List.of("check", "leaky.yaml", "--format", "json"),
            List.of("check", "leaky.yaml", "--format", "sarif"),
            List.of("check", "leaky.yaml", "--format", "github"),
            List.of("check", "broken.yaml"),
            List.of("prove"),
            List.of("init", "new"),
            List.of("import", "handmade"),
            List.of("import", "handmade", "--out", "imported.yaml"),
            List.of("images", "list"),
            List.of("images", "build"),
            List.of("images", "push"),
            List.of("images", "push", "--dry-run"),
            List.of("images", "script"),
            List.of("apply", "--yes"),
            List.of("apply", "--yes", "--target", "terraform"),
            List.of("apply", "--yes", "--rehearse"),
            List.of("apply", "--yes", "--rehearse", "--rehearse-fail", "web", "--format", "json"),
            List.of("plan"),
            List.of("plan", "--rehearse"),
            List.of("status"),
            List.of("status", "--rehearse"),
            List.of("logs", "web"),
            List.of("restart", "web"),
            List.of("connect", "web"),
            List.of("doctor"),
            List.of("diff", "cruddur.yaml", "broken.yaml"),
            List.of("diff", "cruddur.yaml", "cruddur.out"),
            List.of("route", "http://x/"),
            List.of("explain", "web"),
            List.of("explain", "CRD701"),
            List.of("schema"),
            List.of("completion", "bash"),
            List.of("destroy", "--yes", "--rehearse"),
            List.of("destroy", "--yes"));

    @TempDir
    private Path folder;

    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        System.setProperty("aws.secretAccessKey", CANARY);
        server.refuse("PutParameter", "ValidationException", "Value '" + CANARY + "' at 'value' failed");
        server.on("GetParameter", body -> "{\"Parameter\":{\"Value\":\"" + CANARY + "\"}}");
        server.on(
                "DescribeParameters", body -> "{\"Parameters\":[{\"Name\":\"/small/web/TOKEN\",\"Type\":\"String\"}]}");
        server.on(
                "GetAuthorizationToken",
                body -> "{\"authorizationData\":[{\"authorizationToken\":\""
                        + Base64.getEncoder().encodeToString(("AWS:" + CANARY).getBytes(StandardCharsets.UTF_8))
                        + "\"}]}");
        server.on("BatchGetImage", body -> "{\"images\":[]}");
        write("cruddur.yaml", FILE);
        write("broken.yaml", FILE.replace("[TOKEN]", "{TOKEN: " + CANARY + "}"));
        write(
                "leaky.yaml",
                FILE + "    env: {DATABASE_URL: \"postgres://shop:" + CANARY + "@db:5432/x\", API_PASSWORD: " + CANARY
                        + "}\n");
        write("web/Dockerfile", "FROM scratch\nEXPOSE 80\n");
        write(
                "handmade/docker-compose.yml",
                "services: {web: {image: a, environment: {DATABASE_URL: \"postgres://a:" + CANARY + "@b/c\"}}}\n");
        write("programs/docker", """
                #!/bin/sh
                case "$*" in
                    "image inspect "*) echo sha256:%s ;;
                    "login "*) cat; exit 1 ;;
                esac
                """.replace("%s", "ab".repeat(32)));
        assertTrue(folder.resolve("programs/docker").toFile().setExecutable(true));
        assertEquals(0, run(List.of("compile", "--target", "compose")).exit());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void noCommandShowsASecretOrWritesItDown() throws IOException {
        List<String> shown = new ArrayList<>();
        for (List<String> words : RUNS) {
            Answer answer = run(words);
            if (answer.printed().contains(CANARY)) {
                shown.add(String.join(" ", words) + ": " + answer.printed());
            }
            assertFalse(answer.exit() == ExitCode.BUG.number(), words + answer.printed());
        }
        assertEquals(List.of(), shown);
        assertEquals(
                List.of("broken.yaml", "cruddur.out/compose/.env", "handmade/docker-compose.yml", "leaky.yaml"),
                filesWithIt());
        assertTrue(server.bodies("PutParameter").get(0).contains(CANARY));
    }

    @Test
    void everyCommandIsRun() {
        Set<CommandName> missing = EnumSet.allOf(CommandName.class);
        RUNS.forEach(words -> CommandName.of(words.get(0)).ifPresent(missing::remove));
        assertEquals(EnumSet.noneOf(CommandName.class), missing);
    }

    private record Answer(int exit, String printed) {}

    private Answer run(List<String> words) {
        Run run = Run.of()
                .in(folder)
                .stdin(CANARY + "\n")
                .with("PATH", folder.resolve("programs").toString())
                .with("CRUDDURC_REHEARSAL_PACE", "0")
                .with("AWS_SECRET_ACCESS_KEY", CANARY);
        int exit = run.run(words.toArray(new String[0]));
        return new Answer(exit, run.out() + run.err());
    }

    private List<String> filesWithIt() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(CANARY)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
