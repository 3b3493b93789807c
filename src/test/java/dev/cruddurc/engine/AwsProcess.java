package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one process of AWS's command line that all tests ask. It ends with the Java that started it, when its input does. */
final class AwsProcess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CREDENTIALS =
            Map.of("AWS_ACCESS_KEY_ID", "testing", "AWS_SECRET_ACCESS_KEY", "testing");
    private static Optional<AwsProcess> running = Optional.empty();

    private final BufferedWriter commands;
    private final BufferedReader answers;

    private AwsProcess(Process process) {
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What a command prints; nothing where it fails. */
    static synchronized Optional<JsonNode> ask(List<String> command) throws IOException {
        AwsProcess process = running.orElseGet(
                () -> new AwsProcess(Program.talk(CREDENTIALS, List.of("python3", "src/test/engine/aws.py"))));
        running = Optional.of(process);
        return process.answer(command);
    }

    private Optional<JsonNode> answer(List<String> command) throws IOException {
        commands.write(JSON.writeValueAsString(command));
        commands.newLine();
        commands.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new AssertionError("`python3` with the module `awscli` is needed, and it ended at " + command);
        }
        JsonNode answer = JSON.readTree(line);
        boolean hasSucceeded = answer.path("code").asInt(-1) == 0;
        return hasSucceeded ? Optional.of(JSON.readTree(answer.path("printed").asText())) : Optional.empty();
    }
}
