package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file and decodes it strictly; what cannot be read is one diagnostic, and never more than the limit is held in memory. */
public final class SourceReader {
    private static final String STANDARD_INPUT = "<stdin>";

    private SourceReader() {}

    /** Reads a regular file, or standard input for {@code -}. */
    public static Optional<SourceFile> read(Path path, ReaderLimits limits, Diagnostics diagnostics) {
        if (path.toString().equals("-")) {
            return read(STANDARD_INPUT, System.in, limits, diagnostics);
        }
        return read(path.toString().replace(path.getFileSystem().getSeparator(), "/"), path, limits, diagnostics);
    }

    /** Reads a regular file under the name by which the user knows it. */
    public static Optional<SourceFile> read(String name, Path path, ReaderLimits limits, Diagnostics diagnostics) {
        if (!Files.isRegularFile(path)) {
            diagnostics.add(notAFile(path, name));
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return read(name, stream, limits, diagnostics);
        } catch (AccessDeniedException denied) {
            diagnostics.add(unreadable(name, "may not be read").help("grant yourself the permission to read it"));
        } catch (IOException failed) {
            diagnostics.add(unreadable(name, "could not be opened"));
        }
        return Optional.empty();
    }

    /** Reads a stream to its end or to the limit. The stream stays open. */
    public static Optional<SourceFile> read(
            String name, InputStream stream, ReaderLimits limits, Diagnostics diagnostics) {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(limits.bytes() + 1);
        } catch (IOException failed) {
            diagnostics.add(unreadable(name, "could not be read to its end"));
            return Optional.empty();
        }
        return fits(name, bytes.length, limits, diagnostics) ? Utf8.decode(name, bytes, diagnostics) : Optional.empty();
    }

    /** Takes a text that is in memory already. */
    public static Optional<SourceFile> read(String name, String text, ReaderLimits limits, Diagnostics diagnostics) {
        int bytes = text.length() > limits.bytes() ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
        return fits(name, bytes, limits, diagnostics)
                ? Optional.of(SourceFile.of(name, Utf8.withoutMark(text)))
                : Optional.empty();
    }

    private static boolean fits(String name, int bytes, ReaderLimits limits, Diagnostics diagnostics) {
        if (bytes <= limits.bytes()) {
            return true;
        }
        diagnostics.add(Diagnostic.of(
                        Code.FILE_TOO_LARGE,
                        Span.startOf(name),
                        Quoted.of(name) + " has more than " + limits.bytes() + " bytes, the most that is read")
                .help("check that it is the right file: the largest systems need a hundredth of that"));
        return false;
    }

    /** A pipe or device is refused before it is opened: opening one may wait for ever, and reading one may never end. */
    private static Diagnostic notAFile(Path path, String name) {
        if (Files.isDirectory(path)) {
            return unreadable(name, "is a directory").help("name the file in it: " + name + "/cruddur.yaml");
        }
        if (Files.exists(path)) {
            return unreadable(name, "is a pipe or a device, not a file").help("use `-` to read standard input");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return unreadable(name, "is a link to a file that does not exist");
        }
        return unreadable(name, "does not exist").help("check the spelling and the folder that you are in");
    }

    private static Diagnostic unreadable(String name, String why) {
        return Diagnostic.of(Code.FILE_NOT_READABLE, Span.startOf(name), Quoted.of(name) + " " + why);
    }
}
