package dev.cruddurc.artifact;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file system refused a step, in a few words and without the paths that exceptions carry. */
public final class Reason {
    private Reason() {}

    /** The words for a failure. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        // For a folder below a file, Java 17 passes on the system's words and Java 25 says that the file exists.
        if (failure instanceof FileAlreadyExistsException || "Not a directory".equals(reason)) {
            return "something else is there";
        }
        return reason == null ? "the file system refused it" : reason;
    }
}
