package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One compiler serves many threads at once, and all of them get what one alone would get. */
class ThreadsTest {
    private static final List<String> FILES = List.of("cruddur", "hello", "imported");
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    @Test
    void compilesTheSameInEveryThread() throws Exception {
        Compiler compiler = new Compiler();
        List<Callable<List<Artifact>>> tasks = new ArrayList<>();
        List<List<Artifact>> expected = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : FILES) {
                Path file = Path.of("examples", name, "cruddur.yaml");
                SourceFile source = SourceFile.of(file.toString(), Files.readString(file));
                tasks.add(() -> compile(compiler, source));
                expected.add(compile(new Compiler(), source));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Artifact>>> results = threads.invokeAll(tasks);
            for (int at = 0; at < results.size(); at++) {
                assertEquals(expected.get(at), results.get(at).get(), "task " + at);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Artifact> compile(Compiler compiler, SourceFile source) {
        return compiler.compile(source, Optional.empty(), EnumSet.allOf(Target.class))
                .artifacts();
    }
}
