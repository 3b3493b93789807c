package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The command line of AWS, as a second client beside our own: it reads back what the emulator's services have. */
final class AwsCli {
    private final URI endpoint;
    private final String region;
    private final Map<String, Optional<JsonNode>> answers = new ConcurrentHashMap<>();

    AwsCli(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
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
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--endpoint-url", endpoint.toString(), "--region", region, "--output", "json"));
        try {
            long start = System.nanoTime();
            Optional<JsonNode> answer = AwsProcess.ask(words);
            EngineLog.add("aws", 1, "call", start);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
