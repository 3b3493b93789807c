package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stack of the stand-in. */
final class StackRecord {
    final String name;
    final String arn;
    String status;
    String reason = "";
    Snapshot now = Snapshot.empty();
    Map<String, String> tags = new LinkedHashMap<>();
    final List<StackEvent> events = new ArrayList<>();
    final List<ChangeSetRecord> changeSets = new ArrayList<>();
    final Map<String, String> states = new LinkedHashMap<>();
    Optional<Course> course = Optional.empty();

    StackRecord(String name, String arn, String status) {
        this.name = name;
        this.arn = arn;
        this.status = status;
    }

    boolean isGone() {
        return status.equals("DELETE_COMPLETE");
    }

    StackState state() {
        return new StackState(name, arn, status, reason, now.outputs(), tags, false);
    }

    List<StackResource> resources() {
        Optional<Template> template = Template.read(now.template());
        List<StackResource> resources = new ArrayList<>();
        now.physicalIds()
                .forEach((id, physical) -> resources.add(new StackResource(
                        id,
                        physical,
                        template.map(read -> read.type(id)).orElse(""),
                        states.getOrDefault(id, "CREATE_COMPLETE"),
                        "")));
        return resources;
    }

    /** Lets everything happen whose time has come; true if there was anything. */
    boolean advance(Instant time) {
        if (course.isEmpty()) {
            return false;
        }
        Course running = course.get();
        List<Beat> later = new ArrayList<>();
        int happened = 0;
        for (Beat beat : running.beats()) {
            if (beat.time().isAfter(time)) {
                later.add(beat);
            } else {
                happen(beat, running.token());
                happened++;
            }
        }
        if (later.isEmpty()) {
            now = running.after();
            finish(running.changeSet());
            course = Optional.empty();
        } else {
            course = Optional.of(new Course(later, running.after(), running.token(), running.changeSet()));
        }
        return happened > 0;
    }

    private void finish(String changeSet) {
        boolean failed = status.contains("ROLLBACK") || status.endsWith("_FAILED");
        for (ChangeSetRecord record : changeSets) {
            if (record.arn.equals(changeSet)) {
                record.execution = failed ? "EXECUTE_FAILED" : "EXECUTE_COMPLETE";
            }
        }
    }

    private void happen(Beat beat, String token) {
        if (beat.isOfStack()) {
            status = beat.status();
            reason = beat.reason();
        } else {
            states.put(beat.logicalId(), beat.status());
        }
        events.add(new StackEvent(
                name + "-" + events.size() + "-" + arn.hashCode(),
                beat.time(),
                arn,
                beat.isOfStack() ? name : beat.logicalId(),
                beat.isOfStack() ? arn : beat.physicalId(),
                beat.isOfStack() ? StackEvent.STACK : beat.type(),
                beat.status(),
                beat.reason(),
                token));
    }

    /** A change set of the stand-in. */
    static final class ChangeSetRecord {
        final ChangeSetRequest request;
        final String arn;
        String status = "CREATE_COMPLETE";
        String execution = "AVAILABLE";
        String reason = "";
        String executedWith = "";

        ChangeSetRecord(ChangeSetRequest request, String arn) {
            this.request = request;
            this.arn = arn;
        }
    }
}
