package dev.cruddurc.config;

import java.util.Optional;

/**
 * The folder that a {@code cruddur.yaml} lies in, as far as the compiler may look into it: it reads, and follows no path that the
 * file does not name. A caller that has no folder, such as an editor with an unsaved text, gives none, and what needs one is then
 * not checked.
 */
public interface SourceFolder {
    /** What lies at a path. */
    enum Kind {
        FILE,
        FOLDER,
        /** Nothing, or something that is neither. */
        ABSENT,
        /** Something that the caller may not look at, or a path that no file can have. */
        UNKNOWN
    }

    /** The most bytes that are read of a file. A rule of {@code cruddurc}: Dockerfiles and ignore files are far smaller. */
    int MOST_BYTES = 256 * 1024;

    /**
     * Looks at a path.
     *
     * @param path relative to the folder, with slashes
     */
    Kind kind(String path);

    /**
     * The text of a file; none where there is no file, where it is not UTF-8, or where it has more than {@link #MOST_BYTES}.
     *
     * @param path relative to the folder, with slashes
     */
    Optional<String> text(String path);
}
