package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.rehearsal.StackRecord.ChangeSetRecord;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** CloudFormation's place in a rehearsal. Time passes by the clock alone: what is due has happened when somebody asks. */
public final class StandIn implements CloudFormationService {
    private static final int LARGEST_INLINE = 51_200;

    private final Rehearsal rehearsal;
    private final InstantSource clock;
    private final Optional<Path> file;
    private final World world;
    private final Holdings holdings;

    private StandIn(Rehearsal rehearsal, InstantSource clock, Optional<Path> file, World world) {
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.file = file;
        this.world = world;
        this.holdings = new Holdings(rehearsal, world);
    }

    /** A stand-in that forgets everything. */
    public static StandIn inMemory(Rehearsal rehearsal, InstantSource clock) {
        return new StandIn(rehearsal, clock, Optional.empty(), new World());
    }

    /** A stand-in whose state is a file. */
    public static StandIn inFolder(Rehearsal rehearsal, InstantSource clock, Path folder) throws IOException {
        Path file = folder.resolve(rehearsal.region() + ".json");
        return new StandIn(rehearsal, clock, Optional.of(file), WorldFile.read(file));
    }

    /** The same world, going on in another way. */
    public StandIn goingOnAs(Rehearsal other) {
        return new StandIn(other, clock, file, world);
    }

    @Override
    public synchronized Optional<StackState> stack(String stack) throws ServiceFault {
        advance();
        return world.find(stack).map(StackRecord::state);
    }

    @Override
    public synchronized String template(String stack) throws ServiceFault {
        return found(stack).now.template();
    }

    @Override
    public synchronized void createChangeSet(ChangeSetRequest request) throws ServiceFault {
        advance();
        String body = request.template().body();
        boolean isInline = request.template() instanceof ChangeSetRequest.Inline;
        if (isInline && body.getBytes(StandardCharsets.UTF_8).length > LARGEST_INLINE) {
            throw invalid("1 validation error detected: Value at 'templateBody' failed to satisfy constraint: "
                    + "Member must have length less than or equal to 51200");
        }
        Template template = Template.read(body)
                .orElseThrow(() -> invalid("Template format error: At least one Resources member must be defined."));
        Admission.check(request, template);
        StackRecord stack = place(request);
        for (ChangeSetRecord other : stack.changeSets) {
            if (other.request.name().equals(request.name())) {
                if (other.request.token().equals(request.token())) {
                    return;
                }
                throw new ServiceFault(
                        Kind.ALREADY_EXISTS,
                        "ChangeSet " + request.name()
                                + " cannot be created due to a mismatch with existing attributes");
            }
        }
        ChangeSetRecord record = new ChangeSetRecord(request, arn("changeSet/" + request.name()));
        if (!request.create() && isSame(stack, template, request)) {
            record.status = "FAILED";
            record.execution = "UNAVAILABLE";
            record.reason = "The submitted information didn't contain changes. "
                    + "Submit different information to create a change set.";
        }
        Collisions collisions = collisions(stack, template, request);
        if (!collisions.isEmpty()) {
            record.status = "FAILED";
            record.execution = "UNAVAILABLE";
            record.reason = collisions.reason(request.adopt());
        }
        stack.changeSets.add(record);
        save();
    }

    private Collisions collisions(StackRecord stack, Template template, ChangeSetRequest request) {
        Map<String, String> names = new TreeMap<>();
        for (ResourceChange change : differences(stack, template, request)) {
            String name = World.nameOf(change.type(), holdings.properties(stack, template, change.logicalId()));
            if (change.action().equals("Add") && world.kept.contains(name)) {
                names.put(change.logicalId(), name);
            }
        }
        return new Collisions(names);
    }

    @Override
    public synchronized List<Refusal> refusals(String stack, String changeSet) throws ServiceFault {
        StackRecord found = found(stack);
        return record(found, changeSet)
                .filter(record -> record.status.equals("FAILED"))
                .map(record ->
                        collisions(found, template(record), record.request).refusals())
                .orElse(List.of());
    }

    private StackRecord place(ChangeSetRequest request) throws ServiceFault {
        Optional<StackRecord> found = world.find(request.stack());
        if (request.create()) {
            if (found.isPresent() && !found.get().status.equals("REVIEW_IN_PROGRESS")) {
                throw invalid("Stack [" + request.stack() + "] already exists and cannot be created again");
            }
            return found.orElseGet(() -> newStack(request.stack()));
        }
        StackRecord stack = found.orElseThrow(() -> invalid("Stack [" + request.stack() + "] does not exist"));
        boolean isOpen = stack.course.isEmpty() && stack.state().status().isPresent();
        if (!isOpen || stack.status.equals("ROLLBACK_COMPLETE") || stack.status.endsWith("_FAILED")) {
            throw invalid("Stack:" + stack.arn + " is in " + stack.status + " state and can not be updated.");
        }
        return stack;
    }

    private StackRecord newStack(String name) {
        world.stacks.removeIf(stack -> stack.name.equals(name) && stack.isGone());
        StackRecord stack = new StackRecord(name, arn("stack/" + name), "REVIEW_IN_PROGRESS");
        world.stacks.add(stack);
        return stack;
    }

    private boolean isSame(StackRecord stack, Template template, ChangeSetRequest request) {
        Optional<Template> deployed = Template.read(stack.now.template());
        return deployed.isPresent()
                && differences(stack, template, request).isEmpty()
                && deployed.get().part("Outputs").equals(template.part("Outputs"))
                && stack.tags.equals(request.tags());
    }

    private List<ResourceChange> differences(StackRecord stack, Template template, ChangeSetRequest request) {
        Template old = Template.read(stack.now.template())
                .filter(unused -> !request.create())
                .orElse(new Template(JsonObject.builder().build()));
        Map<String, String> ids = stack.now.physicalIds();
        return new Differences(
                        rehearsal.evaluation(old, stack.name, old.withDefaults(stack.now.parameters()), ids),
                        rehearsal.evaluation(template, stack.name, template.withDefaults(request.parameters()), ids),
                        rehearsal.types(),
                        request.adopt() ? world.kept : Collections.emptySet())
                .find();
    }

    @Override
    public synchronized Optional<ChangeSetState> changeSet(String stack, String changeSet) throws ServiceFault {
        advance();
        Optional<StackRecord> found = world.find(stack);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return record(found.get(), changeSet).map(record -> state(found.get(), record));
    }

    private ChangeSetState state(StackRecord stack, ChangeSetRecord record) {
        Template template = template(record);
        boolean isOpen = record.execution.equals("AVAILABLE");
        List<ResourceChange> changes = isOpen ? differences(stack, template, record.request) : List.of();
        return new ChangeSetState(
                stack.arn, record.arn, record.request.name(), record.status, record.execution, record.reason, changes);
    }

    private static Template template(ChangeSetRecord record) {
        String body = record.request.template().body();
        return Template.read(body).orElse(new Template(JsonObject.builder().build()));
    }

    private static Optional<ChangeSetRecord> record(StackRecord stack, String changeSet) {
        return stack.changeSets.stream()
                .filter(record ->
                        record.arn.equals(changeSet) || record.request.name().equals(changeSet))
                .findFirst();
    }

    @Override
    public synchronized List<String> changeSets(String stack) throws ServiceFault {
        return found(stack).changeSets.stream()
                .filter(record -> !record.execution.startsWith("EXECUTE_"))
                .map(record -> record.request.name())
                .toList();
    }

    @Override
    public synchronized void deleteChangeSet(String stack, String changeSet) throws ServiceFault {
        advance();
        world.find(stack).ifPresent(found -> record(found, changeSet).ifPresent(found.changeSets::remove));
        save();
    }

    @Override
    public synchronized void executeChangeSet(String stack, String changeSet, String token) throws ServiceFault {
        StackRecord found = found(stack);
        ChangeSetRecord record = record(found, changeSet)
                .orElseThrow(() -> new ServiceFault(Kind.OVERTAKEN, "ChangeSet [" + changeSet + "] does not exist"));
        if (record.executedWith.equals(token)) {
            throw new ServiceFault(Kind.TOKEN_SEEN, "The client request token " + token + " was seen before");
        }
        if (!record.execution.equals("AVAILABLE") || found.course.isPresent()) {
            throw new ServiceFault(
                    Kind.OVERTAKEN,
                    "ChangeSet [" + changeSet + "] cannot be executed in its current execution status of ["
                            + record.execution + "]");
        }
        Template template = template(record);
        List<ResourceChange> changes = differences(found, template, record.request);
        checkNames(found, template, changes);
        record.execution = "EXECUTE_IN_PROGRESS";
        record.executedWith = token;
        found.changeSets.removeIf(other -> other != record);
        found.tags = record.request.tags();
        String body = record.request.template().body();
        Timeline timeline =
                new Timeline(rehearsal, found, template, record.request.parameters(), changes, clock.instant());
        begin(found, timeline.course(body, token, record.arn));
    }

    private void checkNames(StackRecord stack, Template template, List<ResourceChange> changes) {
        List<String> removed = new ArrayList<>();
        for (ResourceChange change : changes) {
            if (change.action().equals("Import")) {
                world.kept.remove(
                        World.nameOf(change.type(), holdings.properties(stack, template, change.logicalId())));
            } else if (change.action().equals("Remove")) {
                removed.add(change.logicalId());
            }
        }
        holdings.keep(stack, removed, List.of());
    }

    @Override
    public synchronized List<StackEvent> events(String stack, Set<String> known) throws ServiceFault {
        List<StackEvent> events = new ArrayList<>();
        List<StackEvent> all = found(stack).events;
        for (int at = all.size() - 1; at >= 0 && !known.contains(all.get(at).id()); at--) {
            events.add(all.get(at));
        }
        return events;
    }

    @Override
    public synchronized List<StackResource> resources(String stack) throws ServiceFault {
        return found(stack).resources();
    }

    @Override
    public synchronized void deleteStack(String stack, List<String> retain, String token) throws ServiceFault {
        advance();
        Optional<StackRecord> found = world.find(stack);
        if (found.isEmpty() || found.get().isGone() || found.get().status.equals("DELETE_IN_PROGRESS")) {
            return;
        }
        StackRecord record = found.get();
        if (record.status.equals("REVIEW_IN_PROGRESS")) {
            world.stacks.remove(record);
            save();
            return;
        }
        holdings.keep(record, record.now.physicalIds().keySet(), retain);
        begin(record, Timeline.deletion(rehearsal, record, retain, clock.instant(), token));
    }

    @Override
    public synchronized void forceDeleteStack(String stack, String token) throws ServiceFault {
        advance();
        StackRecord found = found(stack);
        if (!found.status.equals("DELETE_FAILED")) {
            throw invalid("FORCE_DELETE_STACK is only for a stack in DELETE_FAILED state");
        }
        holdings.keep(found, found.now.physicalIds().keySet(), rehearsal.failing());
        begin(found, Timeline.deletion(rehearsal, found, rehearsal.failing(), clock.instant(), token));
    }

    @Override
    public synchronized void cancelUpdate(String stack, String token) throws ServiceFault {
        StackRecord found = found(stack);
        if (!found.status.equals("UPDATE_IN_PROGRESS")) {
            throw invalid("CancelUpdateStack cannot be called from current stack status");
        }
        undo(found, token);
    }

    @Override
    public synchronized void continueRollback(String stack, List<String> skip, String token) throws ServiceFault {
        StackRecord found = found(stack);
        if (!found.status.equals("UPDATE_ROLLBACK_FAILED")) {
            throw invalid(
                    "Stack " + found.name + " is in " + found.status + " state and its rollback cannot be continued");
        }
        undo(found, token);
    }

    @Override
    public synchronized void rollBack(String stack, String token) throws ServiceFault {
        undo(found(stack), token);
    }

    private void undo(StackRecord stack, String token) throws ServiceFault {
        Instant now = clock.instant();
        List<Beat> beats = List.of(
                new Beat(now, "", "", "", "UPDATE_ROLLBACK_IN_PROGRESS", "User Initiated"),
                new Beat(now.plus(rehearsal.duration("")), "", "", "", "UPDATE_ROLLBACK_COMPLETE", ""));
        begin(stack, new Course(beats, stack.now, token, ""));
    }

    private void begin(StackRecord stack, Course course) throws ServiceFault {
        stack.course = Optional.of(course);
        stack.advance(clock.instant());
        save();
    }

    private StackRecord found(String stack) throws ServiceFault {
        advance();
        return world.find(stack).orElseThrow(() -> invalid("Stack with id " + stack + " does not exist"));
    }

    private void advance() throws ServiceFault {
        boolean changed = false;
        for (StackRecord stack : world.stacks) {
            changed |= stack.advance(clock.instant());
        }
        if (changed) {
            save();
        }
    }

    private void save() throws ServiceFault {
        if (file.isPresent()) {
            try {
                WorldFile.write(file.get(), world);
            } catch (IOException failed) {
                throw new ServiceFault(
                        Kind.INVALID, "the state of the rehearsal cannot be written: " + failed.getMessage());
            }
        }
    }

    private String arn(String rest) {
        world.counter++;
        String id = String.format(Locale.ROOT, "%08d-0000-4000-8000-000000000000", world.counter);
        return "arn:aws:cloudformation:" + rehearsal.region() + ":" + rehearsal.account() + ":" + rest + "/" + id;
    }

    /** Whether there is a resource of that name, in a stack or left alone by one. */
    synchronized boolean has(String type, String name) throws ServiceFault {
        advance();
        return holdings.has(type + " " + name);
    }

    /** The properties of all resources of a type that are there now, as they were deployed. */
    synchronized List<JsonObject> deployed(String type) throws ServiceFault {
        advance();
        return holdings.deployed(type);
    }

    /** Removes what was left alone by a stack. */
    synchronized void forget(String type, String name) throws ServiceFault {
        world.kept.remove(type + " " + name);
        save();
    }

    private static ServiceFault invalid(String message) {
        return new ServiceFault(Kind.INVALID, message);
    }
}
