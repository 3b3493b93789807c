package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The engines that npm offers, in the versions of the lock file. Nothing of them is shipped, and no script of theirs runs. What the
 * cache of npm has is not fetched anew, so that a machine that had them once needs no network.
 */
final class NodePackages {
    /** With {@code package.json} and its lock file. */
    static final Path FOLDER = Path.of("src", "test", "engine").toAbsolutePath();

    private NodePackages() {}

    /** The folder of a package; fetched where it is not there as the lock file wants it. */
    static synchronized Path of(String name) throws IOException, InterruptedException {
        Path modules = FOLDER.resolve("node_modules");
        // npm keeps its own copy of what it has installed.
        Path installed = modules.resolve(".package-lock.json");
        Path wanted = FOLDER.resolve("package-lock.json");
        if (Files.notExists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
            List<String> install =
                    List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
            Program.Answer answer = Program.online(FOLDER, install);
            assertEquals(0, answer.code(), answer.said());
        }
        return modules.resolve(name);
    }
}
