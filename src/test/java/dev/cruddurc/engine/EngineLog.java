package dev.cruddurc.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/**
 * What each engine did in this run: a line for each of its runs, in {@code engines.tsv} of the build folder. {@code .ci/run} reads
 * there that none was missing.
 */
final class EngineLog {
    private EngineLog() {}

    /** An engine looked at a number of things. */
    static synchronized void add(String engine, int number, String things, long sinceNanos) throws IOException {
        double seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
        String line = String.format(Locale.ROOT, "%s\t%d\t%s\t%.1f%n", engine, number, things, seconds);
        Files.writeString(file(), line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Path file() {
        try {
            Path classes = Path.of(EngineLog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolveSibling("engines.tsv");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
