package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a deployment belongs to its file, from wherever it is named. */
class StateBesideTheFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsKnownFromEverywhere() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("system"));
        Files.writeString(inner.resolve("cruddur.yaml"), """
                app: small
                region: us-east-1
                accept: {CRD401: a test, CRD903: a test}
                services:
                  web: {image: {build: ./web, tag: v1}, port: 80, route: /}
                """);
        Run apply = run(folder);
        assertEquals(0, apply.run("apply", "system/cruddur.yaml", "--rehearse", "--yes"), apply::err);
        assertTrue(Files.isDirectory(inner.resolve(".cruddur/rehearsal")));
        assertFalse(Files.exists(folder.resolve(".cruddur")));
        Run within = run(inner);
        assertEquals(0, within.run("status", "--rehearse"), within::err);
        assertTrue(within.out().contains("2 of 2"), within::out);
    }

    private static Run run(Path directory) {
        return Run.of().in(directory).with("CRUDDURC_REHEARSAL_PACE", "0");
    }
}
