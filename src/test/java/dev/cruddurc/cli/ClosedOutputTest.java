package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads what a deployment tells may go away in the middle of it. */
class ClosedOutputTest {
    @TempDir
    private Path folder;

    @Test
    void aReaderThatGoesAwayDoesNotEndADeployment() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), """
                app: small
                region: us-east-1
                services:
                  web: {image: "nginx:1.27", port: 80, route: /}
                """);
        Run watched = Run.of().in(folder).with("CRUDDURC_REHEARSAL_PACE", "0").stdout(new Pipe(3));

        assertEquals(0, watched.run("apply", "--yes", "--rehearse", "--format", "json"), watched::err);

        Run status = Run.of().in(folder).with("CRUDDURC_REHEARSAL_PACE", "0");
        assertEquals(0, status.run("status", "--rehearse"), status::err);
        assertTrue(status.out().contains("1 of 1 stages deployed"), status.out());
    }

    /** A pipe whose reader takes so many writes. */
    private static final class Pipe extends OutputStream {
        private int left;

        Pipe(int left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
