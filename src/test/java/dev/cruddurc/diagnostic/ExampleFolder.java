package dev.cruddurc.diagnostic;

import dev.cruddurc.config.SourceFolder;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the examples on the pages: it has a Dockerfile, and nothing else. */
record ExampleFolder() implements SourceFolder {
    private static final String DOCKERFILE = "Dockerfile";

    @Override
    public Kind kind(String path) {
        String normal = Path.of(path).normalize().toString();
        if (normal.isEmpty()) {
            return Kind.FOLDER;
        }
        return normal.equals(DOCKERFILE) ? Kind.FILE : Kind.ABSENT;
    }

    @Override
    public Optional<String> text(String path) {
        return kind(path) == Kind.FILE ? Optional.of("FROM nginx:1.27\n") : Optional.empty();
    }
}
