package dev.cruddurc.cli;

import dev.cruddurc.artifact.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a starter file, and never over another. */
final class Init {
    private Init() {}

    static ExitCode run(String name, Session session) throws UsageError {
        String text = Shipped.text("starter.yaml")
                .orElseThrow(() -> new IllegalStateException("the starter file is not on the class path"));
        ExitCode code = write(name, session.path(name), text, session);
        if (code == ExitCode.DONE) {
            session.say("next: cruddurc compile" + (name.equals("cruddur.yaml") ? "" : " " + name));
        }
        return code;
    }

    /** Writes a file that is not there yet, and says so. */
    static ExitCode write(String name, Path file, String text, Session session) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            session.say("error: `" + name + "` is there already, and was left as it is");
            return ExitCode.NOT_POSSIBLE;
        } catch (IOException failed) {
            session.say("error: `" + name + "` cannot be written: " + Reason.of(failed));
            return ExitCode.NOT_POSSIBLE;
        }
        session.say("wrote " + name);
        return ExitCode.DONE;
    }

    /** The file that an argument means: itself, or the usual one in the folder that it is. */
    static String file(String argument) {
        if (argument.endsWith(".yaml") || argument.endsWith(".yml")) {
            return argument;
        }
        return (argument.endsWith("/") ? argument : argument + "/") + "cruddur.yaml";
    }
}
