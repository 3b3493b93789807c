package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal remembers, and what becomes of it when somebody edits or cuts it. */
class RehearsalStateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = """
            app: small
            region: us-east-1
            cluster: {insights: enhanced}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /, count: 3, tracing: xray}
              job: {image: {build: ./job, tag: v1}, scaling: {min: 2, max: 4, cpu: 60}}
            """;

    @TempDir
    private Path folder;

    private Path state;

    @BeforeEach
    void deploy() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        Run run = run("apply", "--yes");
        assertTrue(
                run.err().contains("deployed foundation, services") || run.out().contains("deployed foundation"),
                run.out() + run.err());
        state = folder.resolve(".cruddur/rehearsal/us-east-1.json");
    }

    private int exit;

    private Run run(String... arguments) {
        Run run = Run.of().in(folder).with("CRUDDURC_REHEARSAL_PACE", "0");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--rehearse");
        exit = run.run(all.toArray(String[]::new));
        return run;
    }

    @Test
    void aStatusShowsWhatRunsAndSaysThatItIsRehearsed() {
        Run run = run("status");
        assertEquals(0, exit, run.err());
        for (String line : List.of(
                "  cluster small: ACTIVE, container insights enhanced (rehearsed)\n",
                "  web: deployment PRIMARY: 3 of 3 running, 0 pending, 0 failed (rehearsed)\n",
                "  web: container web RUNNING: 3 (rehearsed)\n",
                "  web: container xray RUNNING: 3 (rehearsed)\n",
                "  job: deployment PRIMARY: 2 of 2 running, 0 pending, 0 failed (rehearsed)\n",
                "  job: container job RUNNING: 2 (rehearsed)\n")) {
            assertTrue(run.out().contains(line), line + "in:\n" + run.out());
        }
    }

    @Test
    void aStatusIsOfWhatWasDeployedAndNotOfTheFile() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE.replace("count: 3", "count: 5"));
        Run run = run("status");
        assertTrue(run.out().contains("3 of 3 running"), run.out());
        assertFalse(run.out().contains("5 of 5 running"), run.out());
        run("destroy", "--yes");
        run = run("status");
        assertFalse(run.out().contains("running"), run.out());
        assertFalse(run.out().contains("container insights"), run.out());
    }

    private void isSaidToBeUnreadable(String reason) {
        for (String command : List.of("status", "plan", "apply", "destroy")) {
            Run run = command.equals("status") || command.equals("plan") ? run(command) : run(command, "--yes");
            String said = run.out() + run.err();
            assertEquals(4, exit, said);
            assertTrue(said.contains("the state of the rehearsal cannot be read: " + state), said);
            assertTrue(said.contains(reason), reason + " in:\n" + said);
            assertTrue(said.contains("to begin anew, remove the folder " + state.getParent()), said);
        }
    }

    @Test
    void aStateThatIsCutAnywhereIsSaidToBeThat() throws IOException {
        String text = Files.readString(state);
        Files.writeString(state, "");
        isSaidToBeUnreadable("the file is not an object of JSON");
        for (int length = 1; length < text.length(); length += text.length() / 40) {
            Files.writeString(state, text.substring(0, length));
            Run run = run("status");
            assertEquals(4, exit, run.out() + run.err());
        }
        Files.writeString(state, text);
        run("status");
        assertEquals(0, exit);
    }

    @Test
    void aFolderOrBytesInItsPlaceAreSaidToBeThat() throws IOException {
        Files.write(state, "\u00e9\u00e8".getBytes(StandardCharsets.ISO_8859_1));
        isSaidToBeUnreadable("it is not UTF-8");
        Files.delete(state);
        Files.createDirectory(state);
        isSaidToBeUnreadable("it is a folder, or something else that is no file");
        Files.delete(state);
        run("status");
        assertEquals(0, exit, "without it there is nothing deployed");
    }

    @Test
    void aWrongTypeIsNamedByItsPlace() throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(Files.readString(state));
        ((ObjectNode) whole.at("/stacks/1/events/0")).put("time", "yesterday");
        Files.writeString(state, whole.toString());
        isSaidToBeUnreadable("stacks[1].events[0].time is not a time");
        ((ObjectNode) whole.at("/stacks/0")).put("now", "gone");
        Files.writeString(state, whole.toString());
        isSaidToBeUnreadable("stacks[0].now is not an object of JSON");
        whole.put("counter", "many");
        Files.writeString(state, whole.toString());
        isSaidToBeUnreadable("counter is not a number");
    }

    /** Every value in turn, replaced by every kind of another: what comes of it is an answer, and never a bug. */
    @Test
    void noEditIsABug() throws IOException {
        JsonNode whole = JSON.readTree(Files.readString(state));
        Map<String, String> places = new TreeMap<>();
        collect("", whole, places);
        assertTrue(places.size() > 30, places::toString);
        int unreadable = 0;
        for (String place : places.values()) {
            for (String other : List.of("null", "true", "7", "\"x\"", "[]", "{\"a\":{}}")) {
                JsonNode edited = whole.deepCopy();
                int at = place.lastIndexOf('/');
                JsonNode parent = edited.at(place.substring(0, at));
                String name = place.substring(at + 1).replace("~1", "/").replace("~0", "~");
                if (parent instanceof ObjectNode object) {
                    object.set(name, JSON.readTree(other));
                } else if (parent instanceof ArrayNode array) {
                    array.set(Integer.parseInt(name), JSON.readTree(other));
                }
                Files.writeString(state, edited.toString());
                Run run = run("status");
                String story = place + " = " + other + ": " + run.out() + run.err();
                assertTrue(exit == 0 || exit == 4, story);
                unreadable += exit == 4 ? 1 : 0;
                run = run("apply", "--yes");
                assertTrue(exit != 70, place + " = " + other + ": " + run.out() + run.err());
            }
        }
        assertTrue(unreadable > places.size() * 4, unreadable + " of " + places.size());
    }

    /** The first of what is alike: one event, one stack of each kind. */
    private static void collect(String place, JsonNode node, Map<String, String> places) {
        if (!place.isEmpty()) {
            places.putIfAbsent(
                    place.replaceAll("/[0-9]+", "/*").replaceAll("(tags|states|physicalIds|generations)/.*", "$1/*"),
                    place);
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> collect(
                            place + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            member.getValue(),
                            places));
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                collect(place + "/" + at, array.get(at), places);
            }
        }
    }
}
