package dev.cruddurc.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Docker as a program of this machine; an argument is an argument, and no shell is in between. */
public final class DockerProgram implements Docker {
    private final Path program;
    private final Path folder;
    private final Consumer<String> lines;

    private DockerProgram(Path program, Path folder, Consumer<String> lines) {
        this.program = program;
        this.folder = folder;
        this.lines = lines;
    }

    /**
     * The docker on a search path.
     *
     * @param folder where commands run: that of the file
     * @param lines takes what commands say
     */
    public static DockerProgram find(String searchPath, Path folder, Consumer<String> lines) throws DeliveryFault {
        for (String place : searchPath.split(":", -1)) {
            Path candidate = Path.of(place.isEmpty() ? "." : place, "docker");
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return new DockerProgram(candidate.toAbsolutePath(), folder, lines);
            }
        }
        throw DeliveryFault.impossible(
                "there is no `docker` on the search path",
                "install Docker, or take `cruddurc images script` elsewhere");
    }

    @Override
    public Answer run(List<String> words) throws DeliveryFault {
        return start(words, Optional.empty(), lines);
    }

    @Override
    public Answer ask(List<String> words) throws DeliveryFault {
        StringWriter output = new StringWriter();
        Answer answer =
                start(words, Optional.empty(), line -> output.append(line).append('\n'));
        return new Answer(answer.code(), output.toString().strip());
    }

    @Override
    public Answer tell(List<String> words, String secret) throws DeliveryFault {
        StringWriter output = new StringWriter();
        Answer answer =
                start(words, Optional.of(secret), line -> output.append(line).append('\n'));
        return new Answer(
                answer.code(), output.toString().replace(secret, "(password)").strip());
    }

    private Answer start(List<String> words, Optional<String> input, Consumer<String> said) throws DeliveryFault {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(words);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.orElse("").getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // A program that reads nothing may be gone already; how it ended is what counts.
                said.accept("");
            }
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    said.accept(line);
                }
            }
            return new Answer(process.waitFor(), "");
        } catch (IOException failed) {
            throw DeliveryFault.impossible("`docker` cannot be started: " + failed.getMessage(), "see that it runs");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DeliveryFault.failed("interrupted", "run the command again: what is done is not done twice");
        }
    }
}
