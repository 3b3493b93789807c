package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The command line of AWS, as a second client beside our own: it reads back what the emulator's services have. */
final class AwsCli {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final String region;
    private final Path folder;
    private final Map<String, Optional<JsonNode>> answers = new ConcurrentHashMap<>();

    AwsCli(URI endpoint, String region, Path folder) {
        this.endpoint = endpoint;
        this.region = region;
        this.folder = folder;
    }

    /** The answer to a command, for which it is asked once; nothing where the service refuses it. */
    Optional<JsonNode> read(String command) {
        return answers.computeIfAbsent(command, this::ask);
    }

    /** What a command that has to succeed answers. */
    JsonNode call(String command) {
        return ask(command).orElseThrow(() -> new AssertionError("refused: " + command));
    }

    private Optional<JsonNode> ask(String command) {
        List<String> words = new ArrayList<>(List.of("aws"));
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of("--endpoint-url", endpoint.toString(), "--region", region, "--output", "json"));
        Map<String, String> credentials = Map.of("AWS_ACCESS_KEY_ID", "testing", "AWS_SECRET_ACCESS_KEY", "testing");
        try {
            long start = System.nanoTime();
            Program.Answer answer = Program.with(credentials, folder, words);
            EngineLog.add("aws", 1, "call", start);
            return answer.code() == 0 ? Optional.of(JSON.readTree(answer.out())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
