package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.tool.Tool;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The {@code terraform} program. */
public record Program(Tool tool) {
    /** What is compiled is checked with 1.11, and asks for it. */
    private static final int OLDEST_MINOR = 11;

    private static final List<String> SECRET = List.of("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    /**
     * What a run said and how it ended.
     *
     * @param remarks what it said beside its output
     */
    record Run(int exit, List<String> lines, List<String> remarks) {
        Run {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }

        /** All of it as one text. */
        String text() {
            return String.join("\n", lines) + "\n" + String.join("\n", remarks);
        }
    }

    /** The program on the path. */
    public static Program find(Map<String, String> environment) throws Stop {
        Program program = new Program(Tool.require(
                "terraform",
                environment,
                "install Terraform 1.11 or newer: https://developer.hashicorp.com/terraform/install",
                "or deploy with CloudFormation: leave --target out"));
        program.checkVersion();
        return program;
    }

    /** The program's version. */
    public String version() throws Stop {
        Run run = run(Path.of("").toAbsolutePath(), List.of("version", "-json"), line -> {});
        return JsonReader.readForeign(String.join("\n", run.lines()))
                .filter(JsonObject.class::isInstance)
                .flatMap(json -> ((JsonObject) json).get("terraform_version"))
                .filter(Json.Text.class::isInstance)
                .map(json -> ((Json.Text) json).value())
                .orElse("unknown");
    }

    private void checkVersion() throws Stop {
        String version = version();
        List<String> parts = List.of(version.split("\\.", -1));
        boolean isNew = parts.size() >= 2
                && parts.get(0).equals("1")
                && parts.get(1).matches("[0-9]{1,4}")
                && Integer.parseInt(parts.get(1)) >= OLDEST_MINOR;
        if (!isNew) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "terraform is " + version + ", and 1.11 or a newer 1.x is needed",
                    "the program: " + tool.executable());
        }
    }

    /** Runs it in a folder; each line of its output is handed over as it comes. */
    Run run(Path folder, List<String> arguments, Consumer<String> listener) throws Stop {
        ProcessBuilder builder = tool.process(arguments).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.put("TF_IN_AUTOMATION", "1");
        variables.put("TF_INPUT", "0");
        variables.put("CHECKPOINT_DISABLE", "1");
        variables.keySet().removeIf(name -> name.startsWith("TF_LOG") || name.startsWith("TF_CLI_ARGS"));
        String settings = variables.getOrDefault("TF_CLI_CONFIG_FILE", "");
        if (!settings.isEmpty() && !Files.exists(Path.of(settings))) {
            // A file that is not there is warned of in every output.
            variables.remove("TF_CLI_CONFIG_FILE");
        }
        try {
            return follow(builder.start(), this::hidden, listener);
        } catch (IOException failed) {
            throw new Stop(Outcome.NOT_POSSIBLE, "terraform cannot be started", String.valueOf(failed.getMessage()));
        }
    }

    private static Run follow(Process process, UnaryOperator<String> hide, Consumer<String> listener)
            throws IOException, Stop {
        process.getOutputStream().close();
        List<String> remarks = new CopyOnWriteArrayList<>();
        // Each stream has a reader of its own: who waits for one while the other is full waits for ever.
        Thread beside = new Thread(
                () -> readQuietly(process.getErrorStream(), line -> remarks.add(hide.apply(line))), "terraform");
        beside.start();
        List<String> lines = new ArrayList<>();
        read(process.getInputStream(), line -> {
            String shown = hide.apply(line);
            lines.add(shown);
            listener.accept(shown);
        });
        try {
            // A second signal would lose state, so that it is waited for however long it takes.
            int exit = process.waitFor();
            beside.join();
            return new Run(exit, lines, remarks);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(Outcome.INTERRUPTED, "interrupted while terraform was running");
        }
    }

    /** The credentials of the environment are in no line, whatever the program or a provider says. */
    private String hidden(String line) {
        String shown = line;
        for (String name : SECRET) {
            String value = tool.environment().getOrDefault(name, "");
            shown = value.isEmpty() ? shown : shown.replace(value, "(hidden)");
        }
        return shown;
    }

    private static void readQuietly(InputStream stream, Consumer<String> listener) {
        try {
            read(stream, listener);
        } catch (IOException closed) {
            listener.accept("(and no more: " + closed.getMessage() + ")");
        }
    }

    private static void read(InputStream stream, Consumer<String> listener) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Optional<String> line = Optional.ofNullable(reader.readLine());
            while (line.isPresent()) {
                listener.accept(line.get());
                line = Optional.ofNullable(reader.readLine());
            }
        }
    }
}
