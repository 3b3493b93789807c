package dev.cruddurc.cli;

import dev.cruddurc.config.SourceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of this machine. */
record FolderOnDisk(Path root) implements SourceFolder {
    @Override
    public Kind kind(String path) {
        Optional<Path> at = resolve(path);
        if (at.isEmpty()) {
            return Kind.UNKNOWN;
        }
        if (Files.isDirectory(at.get())) {
            return Kind.FOLDER;
        }
        if (Files.isRegularFile(at.get())) {
            return Kind.FILE;
        }
        // Neither of them where the way to it is closed.
        return Files.notExists(at.get()) || Files.exists(at.get()) ? Kind.ABSENT : Kind.UNKNOWN;
    }

    @Override
    public Optional<String> text(String path) {
        Optional<Path> at = resolve(path);
        if (at.isEmpty() || !Files.isRegularFile(at.get())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(at.get())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(decode(bytes));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private Optional<Path> resolve(String path) {
        try {
            return Optional.of(root.resolve(path));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
