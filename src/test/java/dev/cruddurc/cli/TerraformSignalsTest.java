package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.aws.ServiceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C while {@code terraform} runs: a real process of ours, and a slow stand-in for the program that takes its time to end and
 * counts what it hears, as the real one does, which saves its state at the first interruption and loses it at the second.
 */
class TerraformSignalsTest {
    private static final List<String> RESET = List.of("env", "--default-signal=INT");

    private static final String FILE = """
            app: small
            region: us-east-1
            services:
              web: {image: "nginx:1.27", port: 80, route: /}
              api: {image: {build: ./api, tag: v1}, port: 81}
            """;

    /** Waits in {@code apply} until there is a file {@code go}; heard interruptions are noted, and end it with 1 once it may. */
    private static final String PROGRAM = """
            #!/bin/sh
            here=$(dirname "$0")
            printf '%s\\n' "$*" >> "$here/calls"
            case $1 in
              version) printf '{"terraform_version":"1.11.4"}' ;;
              plan) touch plan.bin ; exit 2 ;;
              show) cat "$here/show" ;;
              apply)
                trap 'printf heard >> "$here/heard"' INT TERM
                printf '%s\\n' '{"type":"apply_start","hook":{"resource":{"addr":"aws_ecr_repository.small_api","resource_type":"aws_ecr_repository"},"action":"create","elapsed_seconds":0}}'
                printf one > terraform.tfstate
                touch "$here/applying"
                while [ ! -e "$here/go" ] ; do sleep 0.1 ; done
                printf '%s\\n' '{"type":"apply_complete","hook":{"resource":{"addr":"aws_ecr_repository.small_api","resource_type":"aws_ecr_repository"},"action":"create","elapsed_seconds":2}}'
                printf whole > terraform.tfstate
                if [ -e "$here/heard" ] ; then exit 1 ; fi ;;
              output) printf '{}' ;;
            esac
            """;

    private static final String PLAN = "{\"resource_changes\":[{\"address\":\"aws_ecr_repository.small_api\","
            + "\"mode\":\"managed\",\"type\":\"aws_ecr_repository\",\"change\":{\"actions\":[\"create\"],"
            + "\"before\":{},\"after\":{},\"after_unknown\":{}}}]}";

    @TempDir
    private Path folder;

    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        server.refuse("DescribeRepositories", "RepositoryNotFoundException", "none");
        server.on("DescribeClusters", body -> "{\"clusters\":[]}");
        say("cruddur.yaml", FILE);
        say("show", PLAN);
        say("terraform", PROGRAM);
        Files.setPosixFilePermissions(folder.resolve("terraform"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stop() throws IOException {
        say("go", "");
        server.close();
    }

    private void say(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Process apply() throws IOException {
        List<String> command = new ArrayList<>(RESET);
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cruddurc.cli.Main",
                "apply",
                "--target",
                "terraform",
                "--yes"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("AWS_ENDPOINT_URL", server.endpoint().toString());
        environment.put("AWS_ACCESS_KEY_ID", "testing");
        environment.put("AWS_SECRET_ACCESS_KEY", "testing");
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    private Process applying() throws IOException, InterruptedException {
        Process process = apply();
        for (int tenth = 0; tenth < 600 && !Files.exists(folder.resolve("applying")); tenth++) {
            assertTrue(process.isAlive(), said());
            Thread.sleep(100);
        }
        return process;
    }

    private static void interrupt(long... processes) throws IOException, InterruptedException {
        for (long process : processes) {
            new ProcessBuilder("kill", "-INT", Long.toString(process)).start().waitFor();
        }
    }

    private String state() throws IOException {
        return Files.readString(folder.resolve(".cruddur/terraform/_shared/foundation/terraform.tfstate"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private void goesOnLater(Process process) throws IOException, InterruptedException {
        assertFalse(process.waitFor(2, TimeUnit.SECONDS), "it waits for the program, whose state is not written yet");
        assertEquals("one", state());
        say("go", "");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "and no longer");
        assertEquals(130, process.exitValue(), said());
        assertEquals("whole", state());
        assertTrue(said().contains("stopped: interrupted"), said());
        assertTrue(said().contains("what was made before is in the state; run the command again: it goes on"), said());
        assertEquals(
                1, calls().stream().filter(call -> call.startsWith("apply")).count(), "nothing else is begun");
        assertEquals(1, calls().stream().filter(call -> call.startsWith("plan")).count(), "nothing else is begun");
        assertFalse(Files.exists(folder.resolve(".cruddur/terraform/_shared/foundation/plan.bin")));

        Files.deleteIfExists(folder.resolve("heard"));
        Process again = apply();
        assertTrue(again.waitFor(120, TimeUnit.SECONDS), "the next one goes on");
        assertTrue(calls().stream().filter(call -> call.startsWith("apply")).count() >= 2, calls()::toString);
    }

    /** As a supervisor does that signals the one process it knows: the program hears nothing, and ends what it does. */
    @Test
    void whatRunsEndsByItselfAndNothingElseIsBegun() throws IOException, InterruptedException {
        Process process = applying();
        interrupt(process.pid());
        goesOnLater(process);
        assertTrue(said().contains("created   aws_ecr_repository.small_api"), said());
        assertFalse(Files.exists(folder.resolve("heard")), "we pass nothing on");
    }

    /** As Ctrl-C on a terminal does, which all of its processes hear. */
    @Test
    void aProgramThatHearsItItselfHearsItOnce() throws IOException, InterruptedException {
        Process process = applying();
        long program = process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("apply -input=false"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
        interrupt(process.pid(), program);
        for (int tenth = 0; tenth < 100 && !Files.exists(folder.resolve("heard")); tenth++) {
            Thread.sleep(100);
        }
        assertEquals("heard", Files.readString(folder.resolve("heard")));
        goesOnLater(process);
    }

    @Test
    void aSecondOneIsWaitedThroughToo() throws IOException, InterruptedException {
        Process process = applying();
        interrupt(process.pid());
        Thread.sleep(500);
        interrupt(process.pid());
        goesOnLater(process);
        assertFalse(Files.exists(folder.resolve("heard")), "a second one would lose the state");
    }
}
