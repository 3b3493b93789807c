package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world as a file, so that the next command finds what this one made, also when this one is killed. */
final class WorldFile {
    private WorldFile() {}

    static World read(Path file) throws IOException {
        World world = new World();
        if (Files.exists(file)) {
            JsonObject json = JsonReader.read(Files.readString(file, StandardCharsets.UTF_8))
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .orElseThrow(() -> new IOException("not a state of a rehearsal"));
            world.counter = Integer.parseInt(text(json, "counter"));
            items(json, "kept").forEach(item -> world.kept.add(Template.text(Optional.of(item))));
            items(json, "stacks").forEach(item -> world.stacks.add(stack((JsonObject) item)));
        }
        return world;
    }

    static void write(Path file, World world) throws IOException {
        JsonObject json = JsonObject.builder()
                .put("counter", world.counter)
                .put("kept", Json.strings(List.copyOf(world.kept)))
                .put(
                        "stacks",
                        Json.array(world.stacks.stream().map(WorldFile::json).toList()))
                .build();
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, JsonWriter.compact(json), StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonObject json(StackRecord stack) {
        JsonObject.Builder out = JsonObject.builder()
                .put("name", stack.name)
                .put("arn", stack.arn)
                .put("status", stack.status)
                .put("reason", stack.reason)
                .put("now", json(stack.now))
                .put("tags", json(stack.tags))
                .put("states", json(stack.states))
                .put(
                        "events",
                        Json.array(stack.events.stream().map(WorldFile::json).toList()))
                .put(
                        "changeSets",
                        Json.array(
                                stack.changeSets.stream().map(WorldFile::json).toList()));
        stack.course.ifPresent(course -> out.put("course", json(course)));
        return out.build();
    }

    private static StackRecord stack(JsonObject json) {
        StackRecord stack = new StackRecord(text(json, "name"), text(json, "arn"), text(json, "status"));
        stack.reason = text(json, "reason");
        stack.now = snapshot(object(json, "now"));
        stack.tags = map(json, "tags");
        stack.states.putAll(map(json, "states"));
        items(json, "events").forEach(item -> stack.events.add(event((JsonObject) item)));
        items(json, "changeSets").forEach(item -> stack.changeSets.add(changeSet((JsonObject) item)));
        stack.course = json.get("course").map(course -> course((JsonObject) course));
        return stack;
    }

    private static JsonObject json(Snapshot snapshot) {
        return JsonObject.builder()
                .put("template", snapshot.template())
                .put("parameters", json(snapshot.parameters()))
                .put("physicalIds", json(snapshot.physicalIds()))
                .put("generations", json(snapshot.generations()))
                .put("outputs", json(snapshot.outputs()))
                .build();
    }

    private static Snapshot snapshot(JsonObject json) {
        return new Snapshot(
                text(json, "template"),
                map(json, "parameters"),
                map(json, "physicalIds"),
                map(json, "generations"),
                map(json, "outputs"));
    }

    private static JsonObject json(Course course) {
        return JsonObject.builder()
                .put(
                        "beats",
                        Json.array(course.beats().stream().map(WorldFile::json).toList()))
                .put("after", json(course.after()))
                .put("token", course.token())
                .put("changeSet", course.changeSet())
                .build();
    }

    private static Course course(JsonObject json) {
        List<Beat> beats = new ArrayList<>();
        items(json, "beats").forEach(item -> beats.add(beat((JsonObject) item)));
        return new Course(beats, snapshot(object(json, "after")), text(json, "token"), text(json, "changeSet"));
    }

    private static JsonObject json(Beat beat) {
        return JsonObject.builder()
                .put("time", beat.time().toString())
                .put("logicalId", beat.logicalId())
                .put("physicalId", beat.physicalId())
                .put("type", beat.type())
                .put("status", beat.status())
                .put("reason", beat.reason())
                .build();
    }

    private static Beat beat(JsonObject json) {
        return new Beat(
                Instant.parse(text(json, "time")),
                text(json, "logicalId"),
                text(json, "physicalId"),
                text(json, "type"),
                text(json, "status"),
                text(json, "reason"));
    }

    private static JsonObject json(StackEvent event) {
        return JsonObject.builder()
                .put("id", event.id())
                .put("time", event.time().toString())
                .put("stackArn", event.stackArn())
                .put("logicalId", event.logicalId())
                .put("physicalId", event.physicalId())
                .put("type", event.type())
                .put("status", event.status())
                .put("reason", event.reason())
                .put("token", event.token())
                .build();
    }

    private static StackEvent event(JsonObject json) {
        return new StackEvent(
                text(json, "id"),
                Instant.parse(text(json, "time")),
                text(json, "stackArn"),
                text(json, "logicalId"),
                text(json, "physicalId"),
                text(json, "type"),
                text(json, "status"),
                text(json, "reason"),
                text(json, "token"));
    }

    private static JsonObject json(StackRecord.ChangeSetRecord record) {
        ChangeSetRequest request = record.request;
        String body = request.template().body();
        return JsonObject.builder()
                .put("arn", record.arn)
                .put("status", record.status)
                .put("execution", record.execution)
                .put("reason", record.reason)
                .put("executedWith", record.executedWith)
                .put("stack", request.stack())
                .put("name", request.name())
                .put("create", request.create())
                .put("template", body)
                .put("parameters", json(request.parameters()))
                .put("capabilities", Json.strings(request.capabilities()))
                .put("tags", json(request.tags()))
                .put("adopt", request.adopt())
                .put("token", request.token())
                .build();
    }

    private static StackRecord.ChangeSetRecord changeSet(JsonObject json) {
        ChangeSetRequest request = new ChangeSetRequest(
                text(json, "stack"),
                text(json, "name"),
                text(json, "create").equals("true"),
                new ChangeSetRequest.Inline(text(json, "template")),
                map(json, "parameters"),
                items(json, "capabilities").stream()
                        .map(item -> Template.text(Optional.of(item)))
                        .toList(),
                map(json, "tags"),
                text(json, "adopt").equals("true"),
                text(json, "token"));
        StackRecord.ChangeSetRecord record = new StackRecord.ChangeSetRecord(request, text(json, "arn"));
        record.status = text(json, "status");
        record.execution = text(json, "execution");
        record.reason = text(json, "reason");
        record.executedWith = text(json, "executedWith");
        return record;
    }

    private static JsonObject json(Map<String, String> map) {
        JsonObject.Builder out = JsonObject.builder();
        map.forEach(out::put);
        return out.build();
    }

    private static Map<String, String> map(JsonObject json, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        object(json, name).members().forEach((key, value) -> map.put(key, Template.text(Optional.of(value))));
        return map;
    }

    private static JsonObject object(JsonObject json, String name) {
        return Template.object(json.get(name));
    }

    private static List<Json> items(JsonObject json, String name) {
        return json.get(name).orElse(Json.array()) instanceof Json.Array array ? array.items() : List.of();
    }

    private static String text(JsonObject json, String name) {
        return Template.text(json.get(name));
    }
}
