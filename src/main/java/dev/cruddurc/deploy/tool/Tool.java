package dev.cruddurc.deploy.tool;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program on the path, with the environment that it is run in. */
public record Tool(Path executable, Map<String, String> environment) {
    public Tool {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** The first executable file of that name on the path. */
    public static Optional<Tool> find(String name, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String file : List.of(name, name + ".exe")) {
                Optional<Path> found = executable(folder, file);
                if (found.isPresent()) {
                    return Optional.of(new Tool(found.get(), environment));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String folder, String file) {
        try {
            Path path = Path.of(folder, file).toAbsolutePath();
            boolean runs = !folder.isEmpty() && Files.isRegularFile(path) && Files.isExecutable(path);
            return runs ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException unmappable) {
            return Optional.empty();
        }
    }

    /** The program, or a stop that says where to get it. */
    public static Tool require(String name, Map<String, String> environment, String... help) throws Stop {
        Optional<Tool> found = find(name, environment);
        if (found.isEmpty()) {
            throw new Stop(Outcome.NOT_POSSIBLE, "there is no `" + name + "` on the PATH", help);
        }
        return found.get();
    }

    /** A process of it that is not started yet. */
    public ProcessBuilder process(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
