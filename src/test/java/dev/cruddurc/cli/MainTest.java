package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: its streams are the system's, and its end is an exit code. */
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void printsUtf8WhateverTheLocale() throws Exception {
        assertEquals("0 [cruddurc " + Version.read() + "]", shell("LC_ALL=C PROGRAM --version"));
        assertEquals("0 [0]", shell("LC_ALL=C PROGRAM schema | cmp - schema/cruddur.schema.json; echo $?"));
    }

    @Test
    void tellsThatStdoutFailed() throws Exception {
        assertEquals(
                "4 [error: stdout cannot be written: No space left on device]",
                shell("PROGRAM schema 2>&1 >/dev/full"));
        assertEquals("4", shell("PROGRAM schema >&- 2>/dev/null").substring(0, 1));
    }

    @Test
    void endsInSilenceWhenItsReaderHasSeenEnough() throws Exception {
        assertEquals("0 []", shell("set -o pipefail; PROGRAM schema | sleep 0"));
    }

    /** In the folder of the file, as most are: names of files have no folder in them then. */
    @Test
    void looksAroundWhereItIsStarted() throws Exception {
        assertEquals(
                "0 [2]",
                shell("cd src/test/cases/cli/pinned-images-are-the-same-to-every-command && PROGRAM compile --out '"
                        + folder + "' 2>/dev/null && grep -rl sha256:0123 '" + folder + "' | wc -l"));
    }

    @Test
    void comparesWithARevision() throws Exception {
        assumeTrue(shell("git --version").startsWith("0 "), "git is not here");
        String commit = "git init -q . && git add . && git -c user.name=a -c user.email=a@example.com commit -qm one";
        assertEquals(
                "0 [Terraform: no changes]",
                shell("cp -R src/test/cases/cli/pinned-images-are-the-same-to-every-command/. '" + folder + "' && cd '"
                        + folder + "' && " + commit
                        + " && PROGRAM diff HEAD:cruddur.yaml cruddur.yaml --exit-code | tail -1"));
    }

    /** Runs a line of bash; its exit code and what it printed. */
    private static String shell(String line) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String program = "'" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + Main.class.getName();
        Process bash = new ProcessBuilder("bash", "-c", line.replace("PROGRAM", program))
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return bash.waitFor() + " [" + printed + "]";
    }
}
