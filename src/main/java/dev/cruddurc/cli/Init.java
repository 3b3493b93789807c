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

    static ExitCode run(String argument, Session session) throws UsageError {
        String name =
                isFile(argument) ? argument : (argument.endsWith("/") ? argument : argument + "/") + "cruddur.yaml";
        Path file = session.path(name);
        String text = Shipped.text("starter.yaml")
                .orElseThrow(() -> new IllegalStateException("the starter file is not on the class path"));
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
        session.say("next: cruddurc compile" + (name.equals("cruddur.yaml") ? "" : " " + name));
        return ExitCode.DONE;
    }

    private static boolean isFile(String argument) {
        return argument.endsWith(".yaml") || argument.endsWith(".yml");
    }
}
