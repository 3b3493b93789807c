package dev.cruddurc.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The four steps that change a file system. A seam, so that tests can let each of them fail. */
interface Disk {
    void createFolder(Path folder) throws IOException;

    /** Creates a file that must not exist; whole and closed when this returns. */
    void create(Path file, String content) throws IOException;

    /** Puts a file in another's place in one step; where that is a link, in the place of the link itself. */
    void replace(Path file, Path target) throws IOException;

    /** Removes a file or an empty folder that may be gone already. */
    void remove(Path path) throws IOException;

    /** The real one. */
    final class Local implements Disk {
        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectory(folder);
        }

        @Override
        public void create(Path file, String content) throws IOException {
            // Not createTempFile: its mode 0600 would hide the artifacts from everybody else.
            try (OutputStream out =
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void replace(Path file, Path target) throws IOException {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void remove(Path path) throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
