package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world as a file, so that the next command finds what this one made, also when this one is killed. */
final class WorldFile {
    private WorldFile() {}

    static World read(Path file) throws IOException {
        World world = new World();
        if (Files.exists(file)) {
            StateFields state = StateFields.of(JsonReader.read(text(file)), "");
            world.counter = state.number("counter");
            world.kept.addAll(state.texts("kept"));
            for (StateFields stack : state.objects("stacks")) {
                world.stacks.add(stack(stack));
            }
        }
        return world;
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is a folder, or something else that is no file");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException binary) {
            throw new IOException("it is not UTF-8", binary);
        }
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

    private static StackRecord stack(StateFields json) throws IOException {
        StackRecord stack = new StackRecord(json.text("name"), json.text("arn"), json.text("status"));
        stack.reason = json.text("reason");
        stack.now = snapshot(json.object("now"));
        stack.tags = json.map("tags");
        stack.states.putAll(json.map("states"));
        for (StateFields event : json.objects("events")) {
            stack.events.add(event(event));
        }
        for (StateFields changeSet : json.objects("changeSets")) {
            stack.changeSets.add(changeSet(changeSet));
        }
        stack.course = json.has("course") ? Optional.of(course(json.object("course"))) : Optional.empty();
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

    private static Snapshot snapshot(StateFields json) throws IOException {
        return new Snapshot(
                json.text("template"),
                json.map("parameters"),
                json.map("physicalIds"),
                json.counts("generations"),
                json.map("outputs"));
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

    private static Course course(StateFields json) throws IOException {
        List<Beat> beats = new ArrayList<>();
        for (StateFields beat : json.objects("beats")) {
            beats.add(beat(beat));
        }
        return new Course(beats, snapshot(json.object("after")), json.text("token"), json.text("changeSet"));
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

    private static Beat beat(StateFields json) throws IOException {
        return new Beat(
                json.time("time"),
                json.text("logicalId"),
                json.text("physicalId"),
                json.text("type"),
                json.text("status"),
                json.text("reason"));
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

    private static StackEvent event(StateFields json) throws IOException {
        return new StackEvent(
                json.text("id"),
                json.time("time"),
                json.text("stackArn"),
                json.text("logicalId"),
                json.text("physicalId"),
                json.text("type"),
                json.text("status"),
                json.text("reason"),
                json.text("token"));
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

    private static StackRecord.ChangeSetRecord changeSet(StateFields json) throws IOException {
        ChangeSetRequest request = new ChangeSetRequest(
                json.text("stack"),
                json.text("name"),
                json.flag("create"),
                new ChangeSetRequest.Inline(json.text("template")),
                json.map("parameters"),
                json.texts("capabilities"),
                json.map("tags"),
                json.flag("adopt"),
                json.text("token"));
        StackRecord.ChangeSetRecord record = new StackRecord.ChangeSetRecord(request, json.text("arn"));
        record.status = json.text("status");
        record.execution = json.text("execution");
        record.reason = json.text("reason");
        record.executedWith = json.text("executedWith");
        return record;
    }

    private static JsonObject json(Map<String, String> map) {
        JsonObject.Builder out = JsonObject.builder();
        map.forEach(out::put);
        return out.build();
    }
}
