package dev.cruddurc.artifact;

import static dev.cruddurc.artifact.Folder.artifacts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens while artifacts are written: each file is the old one or the new one, and the next run mends the rest. */
class InterruptedWriteTest {
    private static final List<String> TARGETS = List.of("cloudformation", "terraform");
    private static final List<Artifact> OLD = artifacts(
            "old\n",
            "cloudformation/services.template.json",
            "terraform/certificates/main.tf.json",
            "terraform/services/main.tf.json");
    private static final List<Artifact> NEW = artifacts(
            "new\n",
            "cloudformation/foundation.template.json",
            "cloudformation/services.template.json",
            "terraform/services/main.tf.json");

    @TempDir
    Path temporary;

    @Test
    void aStepThatFailsLeavesWholeFiles() throws IOException {
        for (boolean forGood : List.of(false, true)) {
            for (boolean first : List.of(false, true)) {
                int failing = 0;
                while (failsAt(failing, forGood, first)) {
                    failing++;
                }
                assertTrue(failing > 10, "only " + failing + " steps were tried");
            }
        }
    }

    private boolean failsAt(int failing, boolean forGood, boolean first) throws IOException {
        Folder out = new Folder(
                temporary.resolve(failing + "-" + forGood + "-" + first).resolve("out"));
        if (!first) {
            assertEquals(List.of(), out.write(OLD));
        }
        Map<String, String> before = out.contents();
        FailingDisk disk = new FailingDisk(failing, forGood);
        List<Diagnostic> said = out.write(NEW, TARGETS, disk, false);
        if (!disk.hasFailed()) {
            return false;
        }
        Map<String, String> after = out.contents();
        if (!forGood) {
            assertTrue(after.keySet().stream().noneMatch(name -> name.endsWith(".tmp")), after::toString);
        }
        if (disk.replaced() == 0 && !forGood) {
            assertEquals(before, after);
        }
        after.forEach((name, content) -> assertTrue(
                List.of("old\n", "new\n", "(folder)").contains(content)
                        || name.endsWith(Manifest.NAME)
                        || name.endsWith(".tmp"),
                () -> name + " holds " + content));
        assertTrue(said.stream().allMatch(one -> one.code() == Code.OUTPUT_NOT_WRITABLE), said::toString);
        mends(out);
        return true;
    }

    @Test
    void aKilledRunLeavesWholeFiles() throws Exception {
        for (int delay = 0; delay < 8; delay++) {
            Folder out = new Folder(temporary.resolve("killed-" + delay));
            out.write(OLD);
            Process process =
                    new ProcessBuilder(command(out.path())).inheritIO().start();
            Path started = temporary.resolve("killed-" + delay + ".started");
            while (!Files.exists(started) && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(3L * delay);
            process.destroyForcibly().waitFor();
            out.contents()
                    .forEach((name, content) -> assertTrue(
                            name.endsWith(".tmp") || content.endsWith("\n") || content.equals("(folder)"),
                            () -> name + " is not whole"));
            mends(out);
        }
    }

    private static List<String> command(Path out) {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWrites.class.getName(),
                out.toString());
    }

    @Test
    void runsAtOnceEachLeaveWholeFiles() throws Exception {
        Folder out = new Folder(temporary.resolve("out"));
        List<Thread> threads = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            List<Artifact> made = run % 2 == 0 ? OLD : NEW;
            threads.add(new Thread(() -> out.write(made)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        mends(out);
    }

    private static void mends(Folder out) throws IOException {
        assertEquals(List.of(), out.write(NEW));
        NEW.forEach(artifact -> assertEquals(artifact.content(), out.contents().get(artifact.path())));
        assertFalse(Files.exists(out.file("terraform/certificates/main.tf.json")));
        assertTrue(
                out.contents().keySet().stream().noneMatch(name -> name.endsWith(".tmp")),
                () -> out.contents().toString());
    }
}
