package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own that somebody ends while it deploys, in a rehearsal. */
class SignalsTest {
    private static final List<String> RESET = List.of("env", "--default-signal=INT");

    private static final String FILE = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: small.example}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
    }

    private Path said() {
        return folder.resolve("said.txt");
    }

    private Process start(String pace, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("apply", "--rehearse", "--yes"));
        arguments.addAll(List.of(more));
        return start(new TreeMap<>(Collections.singletonMap("CRUDDURC_REHEARSAL_PACE", pace)), arguments);
    }

    private Process start(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        // What a shell starts in the background ignores the signal, and passes that on to all that it starts.
        if (resets()) {
            command.addAll(RESET);
        }
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add("dev.cruddurc.cli.Main");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Whether this machine has an {@code env} that gives a program the usual answer to a signal. */
    private static boolean resets() throws InterruptedException {
        List<String> probe = new ArrayList<>(RESET);
        probe.add("true");
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String await(Process process, String words) throws IOException, InterruptedException {
        for (int tenth = 0; tenth < 600; tenth++) {
            String text = Files.readString(said());
            if (text.contains(words)) {
                return text;
            }
            if (!process.isAlive()) {
                throw new AssertionError("ended without `" + words + "`: " + text);
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("never said `" + words + "`: " + Files.readString(said()));
    }

    private static int end(Process process) throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    @Test
    void aDeploymentThatIsKilledGoesOnWhereItWas() throws IOException, InterruptedException {
        Process killed = start("20");
        await(killed, "certificates: stack small-certificates");
        killed.destroyForcibly();
        assertNotEquals(0, end(killed));

        Process again = start("1", "--wait");
        assertEquals(0, end(again), Files.readString(said()));
        String text = Files.readString(said());
        assertTrue(text.contains("foundation: stack small-foundation  (rehearsal)\n  no changes"), text);
        assertTrue(text.contains("small-services"), text);

        Process third = start("1");
        assertEquals(0, end(third), Files.readString(said()));
        assertTrue(Files.readString(said()).contains("\nno changes"), Files.readString(said()));
    }

    @Test
    void anInterruptionLeavesItRunningAndSaysHowToFollowAndCancel() throws IOException, InterruptedException {
        Process interrupted = start("500");
        await(interrupted, "to add");
        // The operation has begun when its first resource is there.
        await(interrupted, "created");
        interrupt(interrupted);
        assertEquals(130, end(interrupted), Files.readString(said()));
        String text = Files.readString(said());
        assertTrue(text.contains("stopped: stopped watching"), text);
        assertTrue(text.contains("goes on in AWS"), text);
        assertTrue(text.contains("to follow it: cruddurc apply --rehearse --wait"), text);
        assertTrue(text.contains("to give the creation up: aws cloudformation delete-stack"), text);
    }

    @Test
    void watchingEndsAtOnce() throws IOException, InterruptedException {
        Process watching = start(new TreeMap<>(), List.of("compile", "--watch"));
        await(watching, "watching");
        interrupt(watching);
        assertEquals(130, end(watching), Files.readString(said()));
        assertTrue(Files.exists(folder.resolve("cruddur.out/cloudformation/services.template.json")));
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    @Test
    void anInterruptionCancelsAnUpdateWhenThatWasAsked() throws IOException, InterruptedException {
        assertEquals(0, end(start("1")), Files.readString(said()));
        Files.writeString(folder.resolve("cruddur.yaml"), FILE.replace("v1", "v2"));
        Process interrupted = start("500", "--on-interrupt", "cancel");
        await(interrupted, "updated");
        interrupt(interrupted);
        assertEquals(130, end(interrupted), Files.readString(said()));
        String text = Files.readString(said());
        assertTrue(text.contains("cancelled the update of stack small-services"), text);
        assertTrue(text.contains("to follow it: cruddurc apply --rehearse --wait"), text);
    }

    /** A service that takes calls and never answers them keeps the first interruption from being seen for long. */
    @Test
    void aSecondInterruptionEndsAtOnce() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = new TreeMap<>();
            environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort());
            environment.put("AWS_ACCESS_KEY_ID", "testing");
            environment.put("AWS_SECRET_ACCESS_KEY", "testing");
            Process process = start(environment, List.of("apply", "--yes"));
            silent.setSoTimeout(60_000);
            silent.accept();
            interrupt(process);
            assertFalse(process.waitFor(2, TimeUnit.SECONDS), "the first one waits for the call");
            interrupt(process);
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "the second does not");
            assertEquals(130, process.exitValue());
        }
    }
}
