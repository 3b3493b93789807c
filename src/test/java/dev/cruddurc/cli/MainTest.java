package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program as a process: its streams are the system's, and its end is an exit code. */
class MainTest {
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
