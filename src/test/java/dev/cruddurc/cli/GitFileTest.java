package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFileTest {
    private static final String YAML = """
            app: shop
            region: us-east-1
            services:
              web: {image: "registry.example/web:1", port: 80, route: /}
            """;

    @TempDir
    Path folder;

    @Test
    void aRevisionIsComparedWithTheFileOfToday() throws IOException, InterruptedException {
        assumeTrue(git("init", "--quiet"), "git is not there");
        Files.createDirectory(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/cruddur.yaml"), YAML);
        assertTrue(git("add", "-A"));
        assertTrue(git(
                "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "The first"));
        Files.writeString(folder.resolve("deploy/cruddur.yaml"), YAML.replace("web:1", "web:2"));

        Run changed = Run.of().in(folder.resolve("deploy"));
        assertEquals(10, changed.run("diff", "HEAD:cruddur.yaml", "--exit-code"), changed::err);
        assertTrue(changed.out().contains("registry.example/web:2"), changed::out);

        Run absent = Run.of().in(folder.resolve("deploy"));
        assertEquals(2, absent.run("diff", "HEAD:other.yaml"));
        assertTrue(absent.err().contains("git has no `other.yaml` in `HEAD`"), absent::err);

        Run option = Run.of().in(folder.resolve("deploy"));
        assertEquals(2, option.run("diff", "--output=x:cruddur.yaml"));
    }

    private boolean git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return process.start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
