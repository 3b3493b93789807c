package dev.cruddurc.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine, found by the PATH. What it prints goes to files, since two unread pipes could wait for each other. It
 * meets no account: what the machine is set up with for AWS and Terraform is taken from it, and what it asks of another machine
 * than this one goes to a closed door.
 */
final class Program {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** A port of this machine on which nobody listens. Programs ask no proxy for what is on the machine itself. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final Map<String, String> OFFLINE = new TreeMap<>(Map.of(
            "AWS_EC2_METADATA_DISABLED", "true",
            "CHECKPOINT_DISABLE", "1",
            "HTTP_PROXY", NOWHERE,
            "HTTPS_PROXY", NOWHERE,
            "NO_PROXY", "127.0.0.1,localhost",
            "NO_COLOR", "1"));

    private Program() {}

    /** What a program answered. */
    record Answer(int code, String out, String err) {
        String said() {
            return out + err;
        }
    }

    /** Runs a program to its end. One that is not there fails the test: who asks for engines wants to see them run. */
    static Answer run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, OFFLINE, command);
    }

    /** The same, with an environment that says more. */
    static Answer with(Map<String, String> more, Path folder, List<String> command)
            throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(OFFLINE);
        environment.putAll(more);
        return run(folder, environment, command);
    }

    /** The same, with the network of the machine: for what is fetched before anything is tested. */
    static Answer online(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    private static Answer run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("engine", ".out");
        Path err = Files.createTempFile("engine", ".err");
        Process process = null;
        try {
            ProcessBuilder builder = builder(folder, environment, command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            process = start(builder);
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("no end after " + LIMIT + ": " + String.join(" ", command));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts one that is talked with; what it says beside its answers is not kept. */
    static Process talk(Map<String, String> more, List<String> command) {
        Map<String, String> environment = new TreeMap<>(OFFLINE);
        environment.putAll(more);
        return start(builder(Path.of("").toAbsolutePath(), environment, command)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    /** Starts one that goes on, with all that it prints in a file. */
    static Process start(Path folder, Path log, Map<String, String> settings, List<String> command) {
        Map<String, String> environment = new TreeMap<>(OFFLINE);
        environment.putAll(settings);
        return start(
                builder(folder, environment, command).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TF_") || name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new AssertionError(
                    "`" + builder.command().get(0) + "` is not on the PATH, and the engine tests need it", absent);
        }
    }
}
