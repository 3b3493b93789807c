package dev.cruddurc.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program called {@code docker} that records what it is asked for, and fails on demand. */
final class StandInDocker {
    private static final String PROGRAM = """
            #!/bin/sh
            here=HERE
            printf '%s\\n' "$*" >> "$here/calls"
            case "$*" in
                "buildx version") [ -e "$here/buildx" ] || exit 1; exit 0 ;;
                "login "*) cat > "$here/stdin" ;;
                "image inspect "*) if [ -e "$here/id" ]; then cat "$here/id"; exit 0; fi
                    [ -e "$here/asleep" ] && echo "Cannot connect to the Docker daemon" || echo "Error: No such image: $5"
                    exit 1 ;;
            esac
            if [ -e "$here/fails" ] && [ "$1" = "$(cat "$here/fails")" ]; then echo "as asked, $1 fails"; exit 17; fi
            if [ "$1" = push ]; then printf '%s\\n' "$2" >> "$here/pushed"; fi
            """;

    private final Path folder;

    StandInDocker(Path folder) throws IOException {
        this.folder = folder;
        Path program = folder.resolve("docker");
        Files.writeString(program, PROGRAM.replace("HERE", folder.toString()));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("no program");
        }
    }

    /** The search path on which it alone lies. */
    String searchPath() {
        return folder.toString();
    }

    /** Gives it the newer builder. */
    StandInDocker withBuildx() throws IOException {
        Files.writeString(folder.resolve("buildx"), "");
        return this;
    }

    /** Lets it know an image by a digest. */
    StandInDocker knows(String id) throws IOException {
        Files.writeString(folder.resolve("id"), id);
        return this;
    }

    /** Takes its daemon away. */
    StandInDocker asleep() throws IOException {
        Files.writeString(folder.resolve("asleep"), "");
        return this;
    }

    /** Lets a command fail, or none. */
    void fails(String command) throws IOException {
        Files.writeString(folder.resolve("fails"), command);
    }

    List<String> calls() throws IOException {
        return lines("calls");
    }

    List<String> pushed() throws IOException {
        return lines("pushed");
    }

    String stdin() throws IOException {
        return String.join("\n", lines("stdin"));
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
