package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that tells events tells nothing else, also where it cannot begin. */
class DeploymentEventsTest {
    private static final List<String> COMMANDS = List.of("apply", "plan", "status", "destroy");
    private static final String FILE = """
            app: small
            region: us-east-1
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        Files.writeString(
                folder.resolve("wrong.yaml"), FILE.replace("port", "prot").replace("region", "regio"));
    }

    private List<JsonObject> events(int exit, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--format", "json"));
        Run run = Run.of().in(folder).with("CRUDDURC_REHEARSAL_PACE", "0");
        assertEquals(exit, run.run(all.toArray(new String[0])), () -> all + run.out() + run.err());
        assertEquals("", run.err(), all::toString);
        return run.out()
                .lines()
                .map(line -> (JsonObject) JsonReader.read(line).orElseThrow(() -> new AssertionError(line)))
                .toList();
    }

    private static List<String> texts(List<JsonObject> events, String member) {
        return events.stream()
                .flatMap(event -> event.get(member).stream())
                .map(text -> ((Json.Text) text).value())
                .toList();
    }

    @Test
    void errorsOfTheFileAreAnEventEach() {
        for (String command : COMMANDS) {
            List<JsonObject> events = events(1, command, "wrong.yaml", "--rehearse");
            assertTrue(events.size() > 2, events::toString);
            assertEquals(events.size() - 1, texts(events, "code").size());
            assertEquals(List.of("errors"), texts(events, "outcome"));
            assertTrue(events.get(0).get("line").isPresent(), events::toString);
            assertEquals(events.size(), texts(events, "time").size());
        }
    }

    @Test
    void aFileThatIsNotThereIsAnEvent() {
        for (String command : COMMANDS) {
            List<JsonObject> events = events(1, command, "nowhere.yaml", "--rehearse");
            assertEquals(List.of("diagnostic", "stopped"), texts(events, "event"));
        }
    }

    @Test
    void advisesComeBeforeWhatIsDone() {
        List<JsonObject> events = events(0, "apply", "--rehearse", "--yes");
        assertEquals("diagnostic", texts(events, "event").get(0));
        assertEquals(
                1, texts(events, "event").stream().filter("opening"::equals).count());
        assertEquals("end", texts(events, "event").get(events.size() - 1));
    }

    @Test
    void aWrongCommandLineIsAnEventOnceItIsRead() {
        for (String command : COMMANDS) {
            for (String[] wrong : new String[][] {
                {command, "--stage", "fundation"},
                {command, "--rehearse", "--rehearse-fail", "WebServce"},
                {command, "--rehearse-unmet", "images"}
            }) {
                List<JsonObject> events = events(2, wrong);
                JsonObject last = events.get(events.size() - 1);
                assertEquals(List.of("usage"), texts(List.of(last), "outcome"));
                assertTrue(last.get("lines").toString().length() > 12, last::toString);
            }
        }
        assertEquals(List.of("usage"), texts(events(2, "apply", "--timeout", "soon"), "outcome"));
        List<JsonObject> nowhere = events(2, "apply", "--rehearse", "--retain", "WebServce");
        assertEquals("usage", texts(nowhere, "outcome").get(0));
    }
}
