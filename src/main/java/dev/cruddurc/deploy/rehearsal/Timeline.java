package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The course of the execution of a change set: everything starts as soon as what it needs is there, and the first failure ends it. */
final class Timeline {
    private static final String INITIATED = "Resource creation Initiated";

    private final Rehearsal rehearsal;
    private final StackRecord stack;
    private final Template template;
    private final Map<String, String> parameters;
    private final boolean creates;
    private final Instant start;
    private final Map<String, ResourceChange> changes = new LinkedHashMap<>();
    private final Map<String, String> physicalIds;
    private final Map<String, String> generations;
    private final List<Work> works = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();

    /** What is done to one resource, and when. */
    private record Work(
            String id, String type, String verb, String physicalId, Instant from, Instant to, boolean fails) {}

    Timeline(
            Rehearsal rehearsal,
            StackRecord stack,
            Template template,
            Map<String, String> parameters,
            List<ResourceChange> changes,
            Instant start) {
        this.rehearsal = rehearsal;
        this.stack = stack;
        this.template = template;
        this.parameters = template.withDefaults(parameters);
        this.creates = stack.status.equals("REVIEW_IN_PROGRESS");
        this.start = start;
        this.physicalIds = new LinkedHashMap<>(stack.now.physicalIds());
        this.generations = new LinkedHashMap<>(stack.now.generations());
        changes.forEach(change -> this.changes.put(change.logicalId(), change));
    }

    Course course(String templateText, String token, String changeSet) {
        String verb = creates ? "CREATE" : "UPDATE";
        stackBeat(start, verb + "_IN_PROGRESS", "User Initiated");
        Map<String, Instant> ready = new LinkedHashMap<>();
        for (String id : inOrder()) {
            ResourceChange change = changes.get(id);
            if (change != null) {
                Work work = work(change, ready);
                ready.put(id, work.to());
                works.add(work);
            }
        }
        Optional<Work> failed = works.stream().filter(Work::fails).min(Comparator.comparing(Work::to));
        Snapshot after;
        if (failed.isPresent()) {
            after = fail(failed.get());
        } else {
            works.forEach(work -> tell(work, work.to()));
            clean(end());
            physicalIds.keySet().retainAll(template.resources());
            Evaluation evaluation = rehearsal.evaluation(template, stack.name, parameters, physicalIds);
            after = new Snapshot(templateText, parameters, physicalIds, generations, evaluation.outputs());
        }
        beats.sort(Comparator.comparing(Beat::time));
        return new Course(beats, after, token, changeSet);
    }

    private List<String> inOrder() {
        Set<String> ordered = new LinkedHashSet<>();
        template.resources().forEach(id -> visit(id, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private void visit(String id, Set<String> ordered, Set<String> path) {
        if (!ordered.contains(id) && path.add(id)) {
            template.dependencies(id).forEach(dependency -> visit(dependency, ordered, path));
            ordered.add(id);
        }
    }

    private Work work(ResourceChange change, Map<String, Instant> ready) {
        String id = change.logicalId();
        Instant from = start;
        for (String dependency : template.dependencies(id)) {
            Instant there = ready.getOrDefault(dependency, start);
            from = there.isAfter(from) ? there : from;
        }
        boolean makes =
                !change.action().equals("Modify") || change.replacement().equals("True");
        if (makes && !change.action().equals("Import")) {
            int generation = Integer.parseInt(generations.getOrDefault(id, "0")) + 1;
            generations.put(id, Integer.toString(generation));
            JsonObject properties = Template.object(Optional.of(rehearsal
                    .evaluation(template, stack.name, parameters, physicalIds)
                    .value(template.properties(id))));
            physicalIds.put(id, rehearsal.name(stack.name, id, change.type(), properties, generation));
        } else if (change.action().equals("Import")) {
            physicalIds.put(id, id);
        }
        String verb =
                change.action().equals("Import") ? "IMPORT" : change.action().equals("Add") ? "CREATE" : "UPDATE";
        boolean fails = rehearsal.fails(id);
        Instant to = from.plus(rehearsal.duration(change.type()));
        return new Work(id, change.type(), verb, physicalIds.getOrDefault(id, ""), from, to, fails);
    }

    private Instant end() {
        return works.stream().map(Work::to).max(Comparator.naturalOrder()).orElse(start);
    }

    private void tell(Work work, Instant until) {
        beat(work.from(), work, "_IN_PROGRESS", "");
        if (work.verb().equals("CREATE")) {
            beat(work.from(), work, "_IN_PROGRESS", INITIATED);
        }
        if (!work.to().isAfter(until)) {
            beat(work.to(), work, "_COMPLETE", "");
        }
    }

    /** What is not there any more goes after all that is new is there. */
    private void clean(Instant from) {
        Instant at = from;
        List<ResourceChange> removals = new ArrayList<>();
        for (ResourceChange change : changes.values()) {
            if (change.action().equals("Remove") || change.policy().startsWith("ReplaceAndDelete")) {
                removals.add(change);
            }
        }
        if (!creates && !removals.isEmpty()) {
            stackBeat(at, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "");
        }
        Collections.reverse(removals);
        for (ResourceChange change : removals) {
            boolean stays =
                    change.policy().contains("Retain") && change.action().equals("Remove");
            String old = stack.now.physicalIds().getOrDefault(change.logicalId(), change.physicalId());
            if (stays) {
                beats.add(new Beat(at, change.logicalId(), old, change.type(), "DELETE_SKIPPED", ""));
            } else {
                beats.add(new Beat(at, change.logicalId(), old, change.type(), "DELETE_IN_PROGRESS", ""));
                at = at.plus(rehearsal.duration(change.type()).dividedBy(3));
                // An update is complete also with what could not be deleted.
                boolean fails = rehearsal.fails(change.logicalId());
                String reason = fails ? rehearsal.failure(change.type()) : "";
                String end = fails ? "DELETE_FAILED" : "DELETE_COMPLETE";
                beats.add(new Beat(at, change.logicalId(), old, change.type(), end, reason));
            }
        }
        stackBeat(at, creates ? "CREATE_COMPLETE" : "UPDATE_COMPLETE", "");
    }

    private Snapshot fail(Work failed) {
        Instant at = failed.to();
        List<Work> done = new ArrayList<>();
        for (Work work : works) {
            boolean comesLater =
                    works.indexOf(work) > works.indexOf(failed) && work.from().equals(at);
            if (work.from().isAfter(at) || comesLater) {
                continue;
            }
            boolean complete = !work.fails() && !work.to().isAfter(at);
            tell(work, complete ? at : Instant.MIN);
            if (work.equals(failed)) {
                beat(at, work, "_FAILED", rehearsal.failure(work.type()));
            } else if (!complete) {
                String word = work.verb().equals("UPDATE") ? "update" : "creation";
                beat(at, work, "_FAILED", "Resource " + word + " cancelled");
            }
            done.add(work);
        }
        Collections.reverse(done);
        String what = creates ? "create" : "update";
        String reason = "The following resource(s) failed to " + what + ": [" + failed.id() + "]. ";
        return creates ? undoCreation(at, done, reason) : undoUpdate(at, done, reason);
    }

    private Snapshot undoCreation(Instant from, List<Work> done, String reason) {
        stackBeat(from, "ROLLBACK_IN_PROGRESS", reason + "Rollback requested by user.");
        Instant at = delete(done, from);
        stackBeat(at, "ROLLBACK_COMPLETE", "");
        return Snapshot.empty();
    }

    private Snapshot undoUpdate(Instant from, List<Work> done, String reason) {
        stackBeat(from, "UPDATE_ROLLBACK_IN_PROGRESS", reason);
        Instant at = from;
        for (Work work : done) {
            if (work.verb().equals("UPDATE")) {
                beat(at, work, "_IN_PROGRESS", "");
                at = at.plus(rehearsal.duration(work.type()).dividedBy(3));
                if (rehearsal.failsToRollBack(work.id())) {
                    beat(at, work, "_FAILED", rehearsal.failure(work.type()));
                    stackBeat(
                            at,
                            "UPDATE_ROLLBACK_FAILED",
                            "The following resource(s) failed to update: [" + work.id() + "]. ");
                    return stack.now;
                }
                beat(at, work, "_COMPLETE", "");
            }
        }
        stackBeat(at, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "");
        at = delete(done.stream().filter(work -> !work.verb().equals("UPDATE")).toList(), at);
        stackBeat(at, "UPDATE_ROLLBACK_COMPLETE", "");
        return stack.now;
    }

    private Instant delete(List<Work> works, Instant from) {
        Instant at = from;
        for (Work work : works) {
            beats.add(new Beat(at, work.id(), work.physicalId(), work.type(), "DELETE_IN_PROGRESS", ""));
            at = at.plus(rehearsal.duration(work.type()).dividedBy(6));
            beats.add(new Beat(at, work.id(), work.physicalId(), work.type(), "DELETE_COMPLETE", ""));
        }
        return at;
    }

    private void beat(Instant time, Work work, String suffix, String reason) {
        beats.add(new Beat(time, work.id(), work.physicalId(), work.type(), work.verb() + suffix, reason));
    }

    private void stackBeat(Instant time, String status, String reason) {
        beats.add(new Beat(time, "", "", "", status, reason));
    }

    /** The course of a deletion: in the reverse order, and what is to be kept is left alone. */
    static Course deletion(Rehearsal rehearsal, StackRecord stack, List<String> retain, Instant start, String token) {
        Timeline timeline = new Timeline(
                rehearsal,
                stack,
                Template.read(stack.now.template())
                        .orElse(new Template(JsonObject.builder().build())),
                stack.now.parameters(),
                List.of(),
                start);
        return timeline.deletion(retain, token);
    }

    private Course deletion(List<String> retain, String token) {
        stackBeat(start, "DELETE_IN_PROGRESS", "User Initiated");
        Instant at = start;
        List<String> order = new ArrayList<>(inOrder());
        Collections.reverse(order);
        List<String> stuck = new ArrayList<>();
        for (String id : order) {
            String physical = stack.now.physicalIds().getOrDefault(id, "");
            String type = template.type(id);
            if (!stack.now.physicalIds().containsKey(id)) {
                continue;
            }
            if (retain.contains(id) || template.attribute(id, "DeletionPolicy").startsWith("Retain")) {
                beats.add(new Beat(at, id, physical, type, "DELETE_SKIPPED", ""));
                continue;
            }
            beats.add(new Beat(at, id, physical, type, "DELETE_IN_PROGRESS", ""));
            at = at.plus(Duration.ofMillis(rehearsal.duration(type).toMillis() / 4));
            if (rehearsal.fails(id)) {
                beats.add(new Beat(at, id, physical, type, "DELETE_FAILED", rehearsal.failure(type)));
                stuck.add(id);
            } else {
                beats.add(new Beat(at, id, physical, type, "DELETE_COMPLETE", ""));
            }
        }
        boolean fails = !stuck.isEmpty();
        stackBeat(
                at,
                fails ? "DELETE_FAILED" : "DELETE_COMPLETE",
                fails ? "The following resource(s) failed to delete: " + stuck + ". " : "");
        return new Course(beats, fails ? stack.now : stack.now.emptied(), token, "");
    }
}
