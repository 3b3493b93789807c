package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile --watch}: what is a save, what is said at one, and how it ends. */
class WatchTest {
    private static final String FILE = """
            app: shop
            region: us-east-1
            domain: {name: shop.example, zone: create}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: shop.example}
            """;

    private static final String WRITTEN = "2 files written, 4 unchanged";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<Thread> threads = new ArrayList<>();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Run run = Run.of();

    @AfterEach
    void end() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void aSaveThatRenamesShowsWhatItChanges() throws Exception {
        start();
        rename(FILE.replace("tag: v1", "tag: v2"));
        await(WRITTEN, 1);
        String text = awaitShown("Terraform:");
        assertTrue(run.err().contains("  written  cloudformation/services.template.json\n"), run::err);
        assertTrue(text.contains("from the last compilation to this one"), text);
        assertTrue(text.contains("WebTaskDefinition"), text);
        assertTrue(Files.readString(folder.resolve("cruddur.out/terraform/services/main.tf.json"))
                .contains("v2"));
    }

    @Test
    void aSaveInPlaceIsSeenAsWell() throws Exception {
        start();
        save(FILE.replace("tag: v1", "tag: v2"));
        await(WRITTEN, 1);
    }

    @Test
    void aBurstOfSavesIsFewCompilations() throws Exception {
        start();
        for (int save = 0; save < 100; save++) {
            save(FILE.replace("tag: v1", "tag: v2-" + save));
        }
        awaitFile("v2-99");
        assertTrue(count(run.err(), "cruddur.out:") < 60, run::err);
    }

    @Test
    void errorsAreToldAndDoNotEndIt() throws Exception {
        start();
        save(FILE.replace("region: us-east-1\n", ""));
        await("error[", 1);
        save(FILE);
        await("up to date", 1);
        save(FILE.replace("tag: v1", "tag: v2"));
        await(WRITTEN, 1);
    }

    @Test
    void aFileThatIsGoneIsToldAndMayComeBack() throws Exception {
        start();
        Files.delete(folder.resolve("cruddur.yaml"));
        await("error[", 1);
        save(FILE.replace("tag: v1", "tag: v2"));
        await(WRITTEN, 1);
    }

    @Test
    void whatTheCompilerLooksForBesideItIsWatchedToo() throws Exception {
        start();
        Files.createDirectories(folder.resolve("web"));
        await("up to date", 1);
        Files.writeString(folder.resolve("web/Dockerfile"), "FROM scratch\nEXPOSE 8080\n");
        await("warning[", 1);
        Files.writeString(folder.resolve("images.lock"), "not one");
        await("`images.lock` is not as", 1);
    }

    @Test
    void otherFilesAreNot() throws Exception {
        start();
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        TimeUnit.MILLISECONDS.sleep(300);
        assertEquals(1, count(run.err(), "cruddur.out:"), run::err);
    }

    @Test
    void itEndsWhereNobodyReads() throws Exception {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        start(closed);
        save(FILE.replace("tag: v1", "tag: v2"));
        assertEquals(0, code.get(60, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptionEndsIt() throws Exception {
        start();
        threads.get(0).interrupt();
        assertEquals(130, code.get(60, TimeUnit.SECONDS));
    }

    @Test
    void whatCannotBeWatchedIsRefused() throws Exception {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        for (List<String> wrong :
                List.of(List.of("-"), List.of("--check"), List.of("--format", "json"), List.of("--format", "github"))) {
            List<String> words = new ArrayList<>(List.of("compile", "--watch"));
            words.addAll(wrong);
            assertEquals(2, Run.of().in(folder).run(words.toArray(new String[0])), wrong::toString);
        }
        assertFalse(Files.exists(folder.resolve("cruddur.out")));
    }

    private void start() throws Exception {
        start(shown);
    }

    private void start(OutputStream stdout) throws Exception {
        save(FILE);
        run = Run.of().in(folder).stdout(stdout);
        Thread thread = new Thread(() -> code.complete(run.run("compile", "--watch")), "watch");
        threads.add(thread);
        thread.start();
        await("watching", 1);
    }

    private void save(String text) throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), text);
    }

    private void rename(String text) throws IOException {
        Path other = folder.resolve(".cruddur.yaml.swp");
        Files.writeString(other, text);
        Files.move(other, folder.resolve("cruddur.yaml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void await(String words, int times) throws InterruptedException {
        for (int tick = 0; tick < 3000; tick++) {
            if (count(run.err(), words) >= times) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("never said `" + words + "`: " + run.err());
    }

    private String awaitShown(String words) throws InterruptedException {
        for (int tick = 0;
                tick < 3000 && !shown.toString(StandardCharsets.UTF_8).contains(words);
                tick++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void awaitFile(String words) throws Exception {
        Path file = folder.resolve("cruddur.out/terraform/services/main.tf.json");
        for (int tick = 0; tick < 3000 && !Files.readString(file).contains(words); tick++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(Files.readString(file).contains(words), run::err);
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }
}
