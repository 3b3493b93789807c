package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The linter in its strictest mode, offline. Absent, or of another version, it fails the test and says so. */
public final class CfnLint {
    private static final String VERSION = "1.51.0";
    private static final long SECONDS = 600;

    private CfnLint() {}

    /** What it finds in artifacts for a region, as its own JSON; {@code []} for nothing. */
    public static String findings(List<Artifact> artifacts, String region, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--regions", region, "-c", "I", "W", "E", "-e"));
        command.addAll(List.of("-x", "E3012:strict=true", "--format", "json", "-t"));
        for (Artifact artifact : artifacts) {
            Path file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.content());
            command.add(file.toString());
        }
        return run(command, folder).strip();
    }

    /** Fails where the linter is not there. */
    public static void assertInstalled(Path folder) {
        String version;
        try {
            version = run(List.of("cfn-lint", "--version"), folder);
        } catch (IOException absent) {
            version = "absent";
        }
        assertTrue(version.contains(VERSION), "needs cfn-lint " + VERSION + ", found: " + version.strip());
    }

    /** Standard output; standard error goes to a file, since two unread pipes could wait for each other. */
    private static String run(List<String> command, Path folder) throws IOException {
        Path errors = folder.resolve("stderr.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " did not end");
            }
            return output + Files.readString(errors);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
