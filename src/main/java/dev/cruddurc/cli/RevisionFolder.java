package dev.cruddurc.cli;

import dev.cruddurc.config.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The folder of a file as it was in a revision. Only what is read of it counts for what is compiled; whether it could be built then is
 * nobody's question, so nothing is known of its paths.
 *
 * @param folder from the folder that the user is in, with a slash at its end, or empty
 */
record RevisionFolder(String revision, String folder, Session session) implements SourceFolder {
    @Override
    public Kind kind(String path) {
        return Kind.UNKNOWN;
    }

    @Override
    public Optional<String> text(String path) {
        try {
            return Optional.of(new String(GitFile.read(revision, folder + path, session), StandardCharsets.UTF_8));
        } catch (UsageError absent) {
            return Optional.empty();
        }
    }
}
