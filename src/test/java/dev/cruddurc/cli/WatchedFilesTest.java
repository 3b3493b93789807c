package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No save is missed, also not one between a look and the watching of what was looked at. */
class WatchedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatCameBetweenTheLookAndTheWatchingHasChanged() throws IOException {
        Path file = Files.createDirectories(folder.resolve("web")).resolve("Dockerfile");
        try (WatchedFiles files = WatchedFiles.open()) {
            Instant look = InstantSource.system().instant();
            Files.writeString(file, "FROM scratch\n");
            files.add(List.of(file), look);
            assertTrue(files.hasChanged());
        }
    }

    @Test
    void whatWasThereBeforeHasNot() throws IOException {
        Path web = Files.createDirectories(folder.resolve("web"));
        Path file = Files.writeString(web.resolve("Dockerfile"), "FROM scratch\n");
        Instant look = InstantSource.system().instant();
        FileTime before = FileTime.from(look.minus(Duration.ofMinutes(1)));
        Files.setLastModifiedTime(file, before);
        Files.setLastModifiedTime(web, before);
        try (WatchedFiles files = WatchedFiles.open()) {
            files.add(List.of(file), look);
            assertFalse(files.hasChanged());
        }
    }
}
